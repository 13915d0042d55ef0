import Testing

@testable import WARC

@Suite struct `Sections of an archive` {
    private static let sizes: [UInt64] = [1, 700, 2_000, 10_000, 1 << 20]

    /// Some sixty records of all lengths, each in a member of its own.
    private func members(_ dice: inout Dice) throws -> [[UInt8]] {
        try (0..<60).map { number in
            let count = Int.random(in: 0...4_000, using: &dice)
            let body = dice.bytes(count).map { String($0, radix: 16) }.joined()
            return try gzip(plain("\(number) \(body)"))
        }
    }

    private func events(_ section: WARCSection) throws -> (events: [WARCEvent], isSeamless: Bool) {
        let reader = try WARCReader(section)
        return (Array(reader), reader.isSeamless)
    }

    @Test(arguments: sizes)
    func `give together what one reading gives`(bytes: UInt64) throws {
        var dice = Dice(state: bytes)
        let scratch = try Scratch()
        let path = try scratch.file("a.warc.gz", Array(try members(&dice).joined()))
        let sections = try WARCSection.all(of: path, bytes: bytes)
        #expect(sections.count == 60 || bytes > 1)
        #expect(zip(sections, sections.dropFirst()).allSatisfy { $0.end == $1.start })
        let parts = try sections.map(events)
        #expect(parts.dropLast().allSatisfy { $0.isSeamless })
        let whole = Array(try WARCReader(path: path))
        #expect(parts.flatMap(\.events) == whole)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `of a damaged file give the same, or do not meet`(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let scratch = try Scratch()
        var bytes = Array(try members(&dice).joined())
        for _ in 0...Int.random(in: 0...3, using: &dice) {
            let place = Int.random(in: bytes.indices, using: &dice)
            switch Int.random(in: 0...2, using: &dice) {
            case 0: bytes[place] ^= 0xFF
            case 1: bytes.removeSubrange(place..<min(place + 50, bytes.count))
            default: bytes.insert(contentsOf: dice.bytes(30), at: place)
            }
        }
        let path = try scratch.file("a.warc.gz", bytes)
        let size = try #require(Self.sizes.randomElement(using: &dice))
        let parts = try WARCSection.all(of: path, bytes: size).map(events)
        guard parts.dropLast().allSatisfy({ $0.isSeamless }) else { return }
        let whole = Array(try WARCReader(path: path))
        #expect(parts.flatMap(\.events) == whole, "seed \(seed)")
    }

    @Test func `are a single one where a file cannot be entered in the middle`() throws {
        let scratch = try Scratch()
        let records = (0..<100).flatMap { plain("\($0)") }
        let files = [
            try scratch.file("plain.warc", records),
            try scratch.file("one-member.warc.gz", try gzip(records)),
            try scratch.file("empty.warc.gz", []),
        ]
        for file in files {
            let sections = try WARCSection.all(of: file, bytes: 50)
            #expect(sections == [.whole(file)])
        }
    }
}
