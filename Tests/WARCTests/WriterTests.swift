import Exact
import Testing

@testable import WARC

@Suite struct `An archive that was written` {
    @Test(arguments: [true, false], 1...3 as ClosedRange<UInt64>)
    func `gives back every record, in order`(isCompressed: Bool, seed: UInt64) throws {
        let scratch = try Scratch()
        var dice = Dice(state: seed)
        let when = try date("2022-07-01T00:00:00Z")
        let writer = try WARCWriter(
            folder: scratch.path, name: "round", info: HeaderFields([.init("software", "heng")]),
            date: when, options: WARCWriterOptions(isCompressed: isCompressed))
        var written: [WARCRecord] = []
        var places: [WARCLocation] = []
        for index in 0..<25 {
            // Sizes around the reader's window as well as none.
            let size =
                [0, 1, 100, 5000, 262_143, 262_144, 300_000].randomElement(using: &dice) ?? 0
            let body = dice.bytes(size)
            let target = "http://a.test/\(index)?路径=\(seed)"
            let record =
                index % 3 == 0
                ? WARCRecord.request(target: target, date: when, message: body)
                : WARCRecord.response(
                    target: target, date: when, message: message("") + body, ipAddress: "::1",
                    truncated: .length)
            written.append(record)
            places.append(try writer.append(record))
        }
        let (records, notices) = try contents(writer.path)
        #expect(notices == [])
        #expect(Array(records.dropFirst()) == written)
        #expect(records.first?.type == .warcinfo)
        #expect(records.first?.blockFields["software"] == "heng")
        for (record, place) in zip(written, places) {
            #expect(try WARCReader.record(at: place) == record)
        }
        #expect(records.allSatisfy { $0.verify() == .intact })
    }

    @Test func `goes on behind a torn record when opened again`() throws {
        let when = try date("2022-07-01T00:00:00Z")
        let record = WARCRecord.response(
            target: "http://a.test/", date: when, message: message("first"))
        let lost = WARCRecord.response(
            target: "http://b.test/", date: when, message: message("second"))
        let scratch = try Scratch()
        let whole: (bytes: [UInt8], kept: Int) = try {
            let writer = try WARCWriter(
                folder: scratch.path, name: "whole", info: HeaderFields(), date: when)
            try writer.append(record)
            let kept = try scratch.bytes(writer.path).count
            try writer.append(lost)
            return (try scratch.bytes(writer.path), kept)
        }()
        for cut in stride(from: whole.kept, to: whole.bytes.count, by: 7) {
            let path = try scratch.file("torn\(cut)-00001.warc.gz", Array(whole.bytes[..<cut]))
            let writer = try WARCWriter(
                folder: scratch.path, name: "torn\(cut)", info: HeaderFields(), date: when)
            #expect(writer.path == path)
            try writer.append(lost)
            #expect(try scratch.bytes(path) == whole.bytes)
        }
    }

    @Test func `begins a new file when the old one cannot be gone on with`() throws {
        let scratch = try Scratch()
        let when = try date("2022-07-01T00:00:00Z")
        let old = try gzip(plain("one") + plain("two"))
        let path = try scratch.file("x-00001.warc.gz", old)
        let writer = try WARCWriter(
            folder: scratch.path, name: "x", info: HeaderFields(), date: when)
        #expect(writer.path.hasSuffix("/x-00002.warc.gz"))
        #expect(try scratch.bytes(path) == old)
    }

    @Test func `rolls to a new file that opens with its own warcinfo`() throws {
        let scratch = try Scratch()
        let when = try date("2022-07-01T00:00:00Z")
        let later = try date("2022-07-02T00:00:00Z")
        let writer = try WARCWriter(
            folder: scratch.path, name: "r", info: HeaderFields(), date: when,
            options: WARCWriterOptions(isCompressed: false, fileBytes: 1000))
        for index in 0..<9 {
            try writer.append(
                WARCRecord.response(
                    target: "http://a.test/\(index)", date: later, message: message("x")))
        }
        let archive = try WARCArchive(path: scratch.path)
        #expect(archive.files.count > 2)
        for file in archive.files {
            let (records, notices) = try contents(file)
            #expect(notices == [])
            #expect(records.first?.type == .warcinfo)
            #expect(records.first?.fields["WARC-Filename"].map { file.hasSuffix("/\($0)") } == true)
        }
        let targets = archive.compactMap { event in
            if case .record(let record, _) = event { record.targetURI } else { nil }
        }
        #expect(targets == (0..<9).map { "http://a.test/\($0)" })
    }

    @Test func `is refused to a second writer`() throws {
        let scratch = try Scratch()
        let when = try date("2022-07-01T00:00:00Z")
        let writer = try WARCWriter(
            folder: scratch.path, name: "r", info: HeaderFields(), date: when)
        #expect(throws: WARCError.self) {
            try WARCWriter(folder: scratch.path, name: "r", info: HeaderFields(), date: when)
        }
        try writer.sync()
    }

    @Test(arguments: ["", "../x", "a/b", ".hidden", "a\nb"])
    func `cannot leave its folder`(name: String) throws {
        let scratch = try Scratch()
        let when = try date("2022-07-01T00:00:00Z")
        #expect(throws: WARCError.self) {
            try WARCWriter(folder: scratch.path, name: name, info: HeaderFields(), date: when)
        }
    }
}
