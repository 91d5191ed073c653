/// Which recording belongs to which cell of a tab.
///
/// Numbers alone won't do: one cell put in at the front would turn every later recording stale. So recordings and cells are aligned as `diff` aligns
/// lines, by their source hashes; what stands between two pairs that agree is paired in order, as cells whose source changed, and a cell that is
/// left over is new.
public enum Alignment {
    public struct Pair: Equatable, Sendable {
        /// Index into the cells.
        public var cell: Int
        /// Index into the recordings; nil for a new cell.
        public var recording: Int?
        /// Whether the source is not the one that was recorded.
        public var isStale: Bool
    }

    /// - Parameters: the hashes in the order of the positions.
    /// - Returns: one pair for each cell.
    public static func pairs(cells: [String], recordings: [String]) -> [Pair] {
        var pairs: [Pair] = []
        var nextCell = 0
        var nextRecording = 0
        func fill(to cell: Int, _ recording: Int) {
            while nextCell < cell {
                let match = nextRecording < recording ? nextRecording : nil
                pairs.append(Pair(cell: nextCell, recording: match, isStale: match != nil))
                nextCell += 1
                if match != nil { nextRecording += 1 }
            }
            nextRecording = recording
        }
        for (cell, recording) in longestCommonSubsequence(cells, recordings) {
            fill(to: cell, recording)
            pairs.append(Pair(cell: cell, recording: recording, isStale: false))
            nextCell = cell + 1
            nextRecording = recording + 1
        }
        fill(to: cells.count, recordings.count)
        return pairs
    }

    static func longestCommonSubsequence(_ a: [String], _ b: [String]) -> [(Int, Int)] {
        // The usual case, nothing moved, needs no table.
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
        var found = (0..<start).map { ($0, $0) }
        let n = a.count - start
        let m = b.count - start
        guard n > 0, m > 0 else { return found }
        var length = Array(repeating: Array(repeating: 0, count: m + 1), count: n + 1)
        for i in stride(from: n - 1, through: 0, by: -1) {
            for j in stride(from: m - 1, through: 0, by: -1) {
                length[i][j] = a[start + i] == b[start + j] ? length[i + 1][j + 1] + 1 : max(length[i + 1][j], length[i][j + 1])
            }
        }
        var i = 0
        var j = 0
        while i < n, j < m {
            if a[start + i] == b[start + j] {
                found.append((start + i, start + j))
                i += 1
                j += 1
            } else if length[i + 1][j] >= length[i][j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return found
    }
}
