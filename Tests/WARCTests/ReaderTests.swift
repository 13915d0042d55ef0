import Exact
import Testing

@testable import WARC

@Suite struct `Reading archives of other programs` {
    @Test func `takes WARC 1.0 with addresses in angle brackets, as wget writes`() throws {
        let scratch = try Scratch()
        let path = try scratch.file(
            "wget.warc", plain("body", target: "<http://a.test/页>", version: "WARC/1.0"))
        let (records, notices) = try contents(path)
        #expect(notices == [])
        #expect(records.first?.targetURI == "http://a.test/页")
        #expect(records.first?.version == "WARC/1.0")
        #expect(records.first?.id == "urn:uuid:1")
    }

    @Test func `takes a file that is one gzip member`() throws {
        let scratch = try Scratch()
        let bodies = (0..<50).map { String(repeating: "行\($0)\r\n", count: $0 * 40) }
        let path = try scratch.file("one.warc.gz", try gzip(bodies.flatMap { plain($0) }))
        var lengths: [UInt64?] = []
        var read: [String] = []
        for event in try WARCReader(path: path) {
            guard case .record(let record, let place) = event else {
                Issue.record("\(event)")
                continue
            }
            read.append(String(decoding: record.block, as: UTF8.self))
            lengths.append(place.length)
        }
        #expect(read == bodies)
        #expect(lengths.allSatisfy { $0 == nil })
    }

    @Test func `takes bare line feeds, folded fields and zero padding`() throws {
        let scratch = try Scratch()
        let text = "WARC/1.0\nwarc-type: resource\nX: a\n\tb\nCONTENT-LENGTH: 2\n\nhi\n\n"
        let path = try scratch.file(
            "lf.warc.gz", try gzip(Array(text.utf8)) + [0, 0, 0] + gzip(plain("x")))
        let (records, notices) = try contents(path)
        #expect(notices == [])
        #expect(records.map { String(decoding: $0.block, as: UTF8.self) } == ["hi", "x"])
        #expect(records.first?.fields["x"] == "a b")
    }

    @Test func `takes a record that runs on into the next member`() throws {
        let scratch = try Scratch()
        let record = plain(String(repeating: "z", count: 1000))
        let path = try scratch.file(
            "split.warc.gz",
            try gzip(Array(record[..<500])) + gzip(Array(record[500...])) + gzip(plain("x")))
        let (records, notices) = try contents(path)
        #expect(notices == [])
        #expect(records.map(\.block.count) == [1000, 1])
    }
}

@Suite struct `Damaged archives` {
    @Test func `lose only the damaged member`() throws {
        let scratch = try Scratch()
        var dice = Dice(state: 7)
        let members = try (0..<9).map { index in
            try gzip(plain("\(index)" + dice.bytes(900).map { String($0) }.joined()))
        }
        for position in stride(from: 12, to: members[4].count - 1, by: 41) {
            var bytes = members.flatMap { $0 }
            let start = members[..<4].map(\.count).reduce(0, +)
            bytes[start + position] ^= 0x55
            let path = try scratch.file("d.warc.gz", bytes)
            let (records, notices) = try contents(path)
            let read = records.compactMap { $0.block.first.map { Int($0) - 48 } }
            #expect(Set([0, 1, 2, 3, 5, 6, 7, 8]).isSubset(of: read))
            #expect(!notices.isEmpty, "damage at \(position) passed unseen")
        }
    }

    @Test func `tell where a file was cut off, and keep what came before`() throws {
        let scratch = try Scratch()
        let first = try gzip(plain("one"))
        let second = try gzip(plain("two"))
        for cut in 1..<second.count {
            let path = try scratch.file("c.warc.gz", first + second[..<cut])
            let (records, notices) = try contents(path)
            #expect(records.count == 1)
            #expect(notices.map(\.kind) == [.cutOff])
            #expect(notices.first?.offset == UInt64(first.count))
        }
        let path = try scratch.file("c.warc", plain("one") + plain("two, and longer").dropLast(9))
        let (records, notices) = try contents(path)
        #expect(records.count == 1)
        #expect(notices.map(\.kind) == [.cutOff])
        #expect(notices.first?.targetURI == "http://a.test/")
    }

    @Test func `go on with the next record after bytes that are none`() throws {
        let scratch = try Scratch()
        let path = try scratch.file(
            "g.warc",
            plain("one") + Array("garbage WARC/1.1\nmore garbage\r\n\r\n".utf8) + plain("two"))
        let (records, notices) = try contents(path)
        #expect(records.map { String(decoding: $0.block, as: UTF8.self) } == ["one", "two"])
        #expect(notices.map(\.kind) == [.notARecord])
        let mixed = try scratch.file(
            "g.warc.gz",
            try gzip(plain("one")) + Array("<html>not gzip</html>".utf8) + gzip(plain("two")))
        let second = try contents(mixed)
        #expect(second.records.count == 2)
        #expect(second.notices.map(\.kind) == [.notARecord])
    }

    @Test(arguments: ["", "-1", "abc", "99999999999999999999", "0x10", "1 0"])
    func `skip a record without a length`(length: String) throws {
        let scratch = try Scratch()
        let path = try scratch.file("l.warc", plain("one", length: length) + plain("two"))
        let (records, notices) = try contents(path)
        #expect(records.map { String(decoding: $0.block, as: UTF8.self) } == ["two"])
        #expect(notices.map(\.kind) == [.badLength])
    }

    @Test func `with a length that is too short give the record and a notice`() throws {
        let scratch = try Scratch()
        let path = try scratch.file(
            "s.warc.gz", try gzip(plain("abcdef", length: "3")) + gzip(plain("x")))
        let (records, notices) = try contents(path)
        #expect(records.map(\.block.count) == [3, 1])
        #expect(notices.map(\.kind) == [.missingEnd])
    }

    @Test func `with a length that is too long do not swallow the next record`() throws {
        let scratch = try Scratch()
        let path = try scratch.file(
            "t.warc.gz", try gzip(plain("abc", length: "3000")) + gzip(plain("x")))
        let (records, notices) = try contents(path)
        #expect(records.map(\.block.count) == [1])
        #expect(notices.map(\.kind) == [.shortBlock])
    }

    @Test func `skip a block above the bound without holding it`() throws {
        let scratch = try Scratch()
        let limits = WARCLimits(blockBytes: 1000)
        // Letters at random, since equal ones would be taken for a bomb.
        var dice = Dice(state: 1)
        let text = String(
            (0..<200_000).map { _ in Character(["a", "b", "c"].randomElement(using: &dice) ?? "d") }
        )
        for isCompressed in [true, false] {
            let big = plain(text, target: "http://big.test/")
            let bytes = isCompressed ? try gzip(big) + gzip(plain("small")) : big + plain("small")
            let path = try scratch.file("b\(isCompressed)", bytes)
            let (records, notices) = try contents(path, limits: limits)
            #expect(records.map(\.block.count) == [5])
            #expect(notices.first?.kind == .tooLarge(size: 200_000, limit: 1000))
            #expect(notices.first?.targetURI == "http://big.test/")
        }
    }

    @Test func `do not unpack a bomb`() throws {
        let scratch = try Scratch()
        let limits = WARCLimits(blockBytes: 100_000)
        let bomb = try gzip([UInt8](repeating: 0x41, count: 50_000_000))
        let head = try gzip(plain(String(repeating: "A", count: 30_000_000)))
        for bytes in [bomb, head] {
            let path = try scratch.file("bomb.warc.gz", bytes + gzip(plain("after")))
            let (records, notices) = try contents(path, limits: limits)
            #expect(records.map { String(decoding: $0.block, as: UTF8.self) } == ["after"])
            #expect(notices.contains { $0.kind == .bomb || $0.kind == .notARecord })
        }
    }

    @Test func `refuse a head without end`() throws {
        let scratch = try Scratch()
        let endless = Array("WARC/1.1\r\n".utf8) + [UInt8](repeating: 0x61, count: 500_000)
        let path = try scratch.file("h.warc", endless + [10] + plain("x"))
        let (records, notices) = try contents(path)
        #expect(records.count == 1)
        #expect(notices.map(\.kind) == [.headTooLong(limit: 65_536)])
    }

    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func `never stop the reader, whatever the bytes`(seed: UInt64) throws {
        let scratch = try Scratch()
        var dice = Dice(state: seed)
        var bytes: [UInt8] = []
        for index in 0..<Int.random(in: 1...5, using: &dice) {
            let record = plain(
                String(repeating: "内容\n", count: Int.random(in: 0...300, using: &dice)))
            bytes += seed.isMultiple(of: 2) ? try gzip(record) : record
            if index == 2 { bytes += dice.bytes(20) }
        }
        for _ in 0..<Int.random(in: 1...8, using: &dice) where bytes.count > 4 {
            switch Int.random(in: 0...2, using: &dice) {
            case 0: bytes[Int.random(in: 0..<bytes.count, using: &dice)] = dice.bytes(1)[0]
            case 1:
                let at = Int.random(in: 0..<bytes.count, using: &dice)
                bytes.removeSubrange(at..<min(bytes.count, at + 9))
            default:
                bytes.insert(
                    contentsOf: dice.bytes(3), at: Int.random(in: 0..<bytes.count, using: &dice))
            }
        }
        let path = try scratch.file("f", bytes)
        let (records, notices) = try contents(path)
        for record in records {
            _ = record.verify()
            _ = record.date
            _ = try? record.httpResponse().body()
        }
        for notice in notices {
            #expect(notice.offset <= UInt64(bytes.count))
            #expect(!notice.zh.isEmpty && !notice.description.isEmpty)
        }
    }

    @Test func `nested into each other cost no square of their size`() throws {
        // Every stored block begins a member of its own, all share one long bad tail.
        var bytes: [UInt8] = []
        let one: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
        let rounds = 800
        let text = Array("WARC/1.1\r\nContent-Length: 9999999999\r\n\r\n".utf8)
        let piece = one.count + 5 + text.count
        for index in 0..<rounds {
            let inside = (rounds - index) * piece - one.count - 5
            let length = UInt16(clamping: inside)
            bytes += one + [0, UInt8(length & 255), UInt8(length >> 8)]
            bytes += [UInt8(~length & 255), UInt8(~length >> 8)] + text
        }
        for _ in 0..<300 { bytes += [0, 255, 255, 0, 0] + [UInt8](repeating: 65, count: 65_535) }
        let scratch = try Scratch()
        let path = try scratch.file("n.warc.gz", bytes)
        let clock = ContinuousClock()
        let took = try clock.measure { _ = try contents(path) }
        // 800 × 20 MB without the bound.
        #expect(took < .seconds(20))
    }

    @Test func `that cannot be opened are told, and the next file is read`() throws {
        let scratch = try Scratch()
        let good = try scratch.file("z.warc", plain("x"))
        let events = Array(WARCArchive(files: ["\(scratch.path)/none", scratch.path, good]))
        #expect(events.count == 3)
        guard case .notice(let notice)? = events.first, case .unreadable = notice.kind else {
            Issue.record("no notice about the missing file")
            return
        }
        #expect(throws: WARCError.self) { try WARCReader(path: "\(scratch.path)/none") }
        #expect(throws: WARCError.self) {
            try WARCReader.record(at: WARCLocation(file: good, offset: 3, length: 5))
        }
    }
}
