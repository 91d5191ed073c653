import Cells
import Testing

@testable import Chapters

@Suite("Verdicts")
struct VerifierTests {
    private func verify(_ now: [String], against then: [String], isFromPage: Bool = false) throws -> [CellVerdict] {
        let new = try chapter(now)
        return Verifier(chapter: new, tab: "default").verify(runs(new), against: recordings(try chapter(then), isFromPage: isFromPage))
    }

    /// Recordings of other outputs for the same sources.
    private func verify(_ sources: [String], recorded: [Int: [RecordedOutput]]) throws -> [CellVerdict] {
        let chapter = try chapter(sources)
        var expected = recordings(chapter)
        for (position, outputs) in recorded { expected[position - 1].outputs = outputs }
        return Verifier(chapter: chapter, tab: "default").verify(runs(chapter), against: expected)
    }

    @Test func oneOfEach() throws {
        let sources = ["print a", "value tensor([1.0001])", "value 3", "fail Trap boom", "//@skip\nvalue 4", "value 5"]
        let chapter = try chapter(sources)
        var expected = recordings(chapter)
        expected[1].outputs = [.result("tensor([1.0002])")]
        expected[2].outputs = [.result("4")]
        let all = Array(expected.prefix(4))
        let verdicts = Verifier(chapter: chapter, tab: "default").verify(runs(chapter), against: all)
        #expect(verdicts.map(\.verdict) == [.same, .close, .different, .failed, .skipped, .new])
        var counts = Counts()
        for item in verdicts { counts.add(item.verdict) }
        #expect(counts.sentence == "2 passed, 3 failed, 1 skipped")
    }

    @Test func aChangedSourceIsStaleAndNeverPassesSilently() throws {
        #expect(try verify(["print a", "value 1"], against: ["print a", "value 2"]).map(\.verdict) == [.same, .stale])
        #expect(try verify(["print a", "value 1 "], against: ["print a", "value 1"]).map(\.verdict) == [.same, .same])
    }

    @Test func anInsertedCellIsNewAndTheRestStays() throws {
        #expect(
            try verify(["value 1", "value 9", "value 2", "value 3"], against: ["value 1", "value 2", "value 3"]).map(\.verdict) == [.same, .new, .same, .same])
        #expect(try verify(["value 2", "value 3"], against: ["value 1", "value 2", "value 3"]).map(\.verdict) == [.same, .same])
        #expect(try verify(["value 1", "value 8", "value 3"], against: ["value 1", "value 2", "value 3"]).map(\.verdict) == [.same, .stale, .same])
    }

    @Test func whatFollowsIsFolded() throws {
        let sources = ["writes x\nvalue 1", "reads x\nwrites y\nprint y", "value 7", "reads y\nvalue 2", "writes x\nprint new", "reads x\nvalue 5"]
        let wrong: [RecordedOutput] = [.result("0")]
        let verdicts = try verify(sources, recorded: [1: wrong, 4: wrong, 6: wrong])
        #expect(verdicts.map(\.verdict) == [.different, .same, .same, .different, .same, .different])
        // Cell 4 reads y, which cell 2 made of x; cell 5 wrote x anew, so cell 6 has a fault of its own.
        #expect(verdicts.map(\.followsFrom) == [nil, nil, nil, 1, nil, nil])
    }

    @Test func aChangedRecordingIsTheFaultOfItsCellAlone() throws {
        let verdicts = try verify(["writes x\nvalue 1", "reads x\nvalue 2"], recorded: [1: [.result("9")]])
        #expect(verdicts.map(\.verdict) == [.different, .same])
    }

    @Test func aCellThatMissesTheNamesOfAFailedOneFollowsFromIt() throws {
        let verdicts = try verify(
            ["let x = 1\nfail Trap boom", "fail CheckError cannot find 'x' in scope", "fail CheckError cannot find 'q' in scope"], recorded: [:])
        #expect(verdicts.map(\.verdict) == [.failed, .failed, .failed])
        #expect(verdicts.map(\.followsFrom) == [nil, 1, nil])
    }

    @Test func raises() throws {
        let verdicts = try verify(["//@raises\nfail Trap boom", "//@raises\nvalue 1"], recorded: [:])
        #expect(verdicts.map(\.verdict) == [.same, .failed])
    }

    @Test func directivesReachTheComparison() throws {
        let verdicts = try verify(
            ["//@rtol 0.1\nvalue 1.05", "//@random\nvalue 3.5", "value 1.05"], recorded: [1: [.result("1.0")], 2: [.result("0.1")], 3: [.result("1.0")]])
        #expect(verdicts.map(\.verdict) == [.close, .same, .different])
    }

    // MARK: Running

    @Test func cellsKnowTheirPlaceInTheChapter() throws {
        let chapter = try chapter(["print a", "print b"], name: "book/c.md")
        let runner = ScriptedRunner()
        var live: [String] = []
        let runs = ChapterRun(chapter: chapter, tab: "default", runner: runner).run(live: { number, output in live.append("\(number.position) \(output)") })
        #expect(runner.seen.map(\.options.name) == ["book/c.md", "book/c.md"])
        #expect(runner.seen.map(\.options.firstLine) == [2, 8])
        #expect(live.count == 2)
        #expect(runs.map { $0.outputs.map(\.text) } == [["a\n"], ["b\n"]])
    }

    @Test func anEndlessCellIsStoppedAndLaterOnesRun() throws {
        let runs = runs(try chapter(["loop", "print after"]), timeout: 0.1)
        #expect(runs.map(\.error?.name) == ["Timeout", nil])
        #expect(runs[1].outputs.map(\.text) == ["after\n"])
        #expect(!runs[0].isGood)
        let raising = self.timedOut(try chapter(["//@raises\nloop"]))
        #expect(!raising.isGood)
    }

    private func timedOut(_ chapter: Chapter) -> CellRun { runs(chapter, timeout: 0.1)[0] }

    @Test func aCancelledRunEndsBeforeTheNextCell() throws {
        var options = RunOptions()
        var count = 0
        options.isCancelled = { count >= 1 }
        let runs = ChapterRun(chapter: try chapter(["print a", "print b"]), tab: "default", runner: ScriptedRunner(), options: options).run(finished: { _ in
            count += 1
        })
        #expect(runs.count == 1)
    }

    // MARK: The report

    @Test func theReportTellsADifferenceAsAPersonWould() throws {
        let chapter = try chapter(["writes x\nvalue [1. 2.]\\n<NDArray 2 @cpu(0)>", "reads x\nvalue 2", "value 3"])
        var expected = recordings(chapter)
        expected[0].outputs = [.result("[1. 2.5]\n<NDArray 2 @cpu(0)>")]
        expected[1].outputs = [.result("4")]
        let verdicts = Verifier(chapter: chapter, tab: "default").verify(runs(chapter), against: Array(expected.prefix(2)))
        #expect(
            TextReport().lines(chapter: chapter, verdicts: verdicts) == [
                "chapter.md:2: Out[1], element [1]: recorded 2.5, got 2.",
                "    recorded             got",
                "    [1. 2.5]             [1. 2.]",
                "    <NDArray 2 @cpu(0)>  <NDArray 2 @cpu(0)>",
                "    what follows from it: cell 2",
                "chapter.md:16: In[3] has no recording",
            ])
        let coloured = TextReport(usesColour: true).lines(chapter: chapter, verdicts: verdicts)
        #expect(coloured[0] == "chapter.md:2: \u{1B}[31mOut[1], element [1]: recorded 2.5, got 2.\u{1B}[0m")
    }

    @Test func theReportOfFailures() throws {
        let chapter = try chapter(["fail Trap boom", "//@raises\nprint a"])
        let verdicts = Verifier(chapter: chapter, tab: "default").verify(runs(chapter), against: recordings(chapter))
        #expect(
            TextReport().lines(chapter: chapter, verdicts: verdicts) == [
                "chapter.md:2: In[1] failed: Trap: boom", "    chapter.md:2:1: error: Trap boom", "chapter.md:8: In[2] should raise an error and didn't",
            ])
    }

    @Test(
        arguments: [
            (["a", "b", "c"], ["a", "b", "c"], [0, 1, 2], [false, false, false]), (["x", "a", "b"], ["a", "b"], [nil, 0, 1], [false, false, false]),
            (["b"], ["a", "b"], [1], [false]), (["a", "x", "c"], ["a", "b", "c"], [0, 1, 2], [false, true, false]),
            (["a", "b"], [], [nil, nil], [false, false]),
            (["x", "y"], ["a"], [0, nil], [true, false]), (["b", "a"], ["a", "b"], [nil, 0], [false, false]),
            (["a", "a"], ["a", "a"], [0, 1], [false, false]),
        ] as [([String], [String], [Int?], [Bool])])
    func alignment(_ cells: [String], _ recordings: [String], _ wanted: [Int?], _ stale: [Bool]) {
        let pairs = Alignment.pairs(cells: cells, recordings: recordings)
        #expect(pairs.map(\.cell) == Array(cells.indices))
        #expect(pairs.map(\.recording) == wanted)
        #expect(pairs.map(\.isStale) == stale)
    }
}
