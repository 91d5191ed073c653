import Foundation

extension Intrinsics {
    static let arrayParts: [String: IntrinsicFunction] = [
        "arrayCapacity": { call in call.raw[0] = Int64(try call.array(1).header_.pointee.capacity) },
        // replace(&self, start, end, elements)
        "arrayReplace": { call in
            let start = Int(call.raw[1]), end = Int(call.raw[2])
            // Its own elements stay as they were while it grows.
            let added = try call.array(2)
            try call.makeUnique(1)
            let array = try call.array(1)
            let old = array.count, added_ = added.count
            guard start >= 0, end >= start, end <= old else { throw Trap(kind: .indexOutOfRange, message: "Array replace: subrange extends past the end") }
            let new = old - (end - start) + added_
            guard array.reserve(new) else { throw IntrinsicCall.noRoom }
            if array is RefArray { for index in start..<end { array.refs[index] = nil } }
            let base = array.base
            memmove(base + start + added_, base + end, (old - end) * 8)
            if array is RefArray {
                for index in 0..<added_ { (array.refs + start + index).initialize(to: added.refs[index]) }
            } else {
                memcpy(base + start, added.base, added_ * 8)
            }
            array.header_.pointee.count = new
        },
    ]
}
