/// The pieces of five characters that a text is made of.
struct Shingles {
    /// Hashes of the pieces, in ascending order, each once.
    let pieces: [UInt64]
    /// How many characters the text has without blanks.
    let length: Int

    private static let size = 5
    /// A longer text is compared by its beginning.
    private static let lengthLimit = 100_000

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars.prefix(Self.lengthLimit))
        length = scalars.count
        guard scalars.count >= Self.size else {
            pieces = []
            return
        }
        var hashes: [UInt64] = []
        hashes.reserveCapacity(scalars.count)
        for start in 0...(scalars.count - Self.size) {
            var hash: UInt64 = 0
            for scalar in scalars[start..<start + Self.size] {
                hash = Self.mixed(hash ^ UInt64(scalar.value))
            }
            hashes.append(hash)
        }
        hashes.sort()
        pieces = hashes.enumerated().filter {
            $0.offset == 0 || hashes[$0.offset - 1] != $0.element
        }
        .map(\.element)
    }

    /// How much of both texts together stands in both: common pieces and all.
    func overlap(with other: Shingles) -> (common: Int, all: Int) {
        var (left, right, common) = (0, 0, 0)
        while left < pieces.count, right < other.pieces.count {
            if pieces[left] == other.pieces[right] {
                common += 1
                left += 1
                right += 1
            } else if pieces[left] < other.pieces[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return (common, pieces.count + other.pieces.count - common)
    }

    /// The least hash of the pieces under each of so many permutations:
    /// texts that are alike agree in many of them.
    func signature(rows: Int) -> [UInt64] {
        (0..<rows).map { row in
            let seed = Self.mixed(UInt64(row) &+ 0x9E37_79B9_7F4A_7C15)
            return pieces.lazy.map { Self.mixed($0 ^ seed) }.min() ?? 0
        }
    }

    /// The finaliser of SplitMix64: every bit of the result hangs on every bit
    /// of the input.
    static func mixed(_ value: UInt64) -> UInt64 {
        var hash = value &+ 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}
