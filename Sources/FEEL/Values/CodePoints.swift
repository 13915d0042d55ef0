extension String {
    /// Whether both are the same sequence of code points; `==` would take é and e + ´ for equal.
    @inline(__always)
    func hasSameCodePoints(as other: String) -> Bool {
        utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in
                Self.areSame(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
            }
        }.flatMap { $0 } ?? utf8.elementsEqual(other.utf8)
    }

    /// Eight bytes at a time, since keys and texts are compared all over.
    private static func areSame(
        _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
    ) -> Bool {
        let count = left.count
        guard count == right.count else { return false }
        var place = 0
        while place + 8 <= count {
            let mine = left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let other = right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            if mine != other { return false }
            place += 8
        }
        while place < count {
            if left[place] != right[place] { return false }
            place += 1
        }
        return true
    }

    /// Whether this one comes first by code points, the order of FEEL's `<`.
    func precedesByCodePoints(_ other: String) -> Bool {
        // UTF-8 sorts as code points do.
        utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// A text that is hashed and compared by code points.
    struct CodePoints: Hashable, Sendable {
        let text: String

        init(_ text: String) { self.text = text }

        static func == (left: Self, right: Self) -> Bool {
            left.text.hasSameCodePoints(as: right.text)
        }

        // Equal code points are canonically equivalent, so the hash of the text serves.
        func hash(into hasher: inout Hasher) { hasher.combine(text) }
    }
}
