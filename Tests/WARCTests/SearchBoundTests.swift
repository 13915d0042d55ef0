import Foundation
import Testing

@testable import WARC

@Suite struct `Files that hold next to nothing` {
    @Test func `are given up soon, however long they claim to be`() throws {
        let scratch = try Scratch()
        let path = try scratch.file("holes.warc", plain("one"))
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.truncate(atOffset: 8 << 30)
        try handle.close()
        let took = try ContinuousClock().measure {
            let (records, notices) = try contents(path)
            #expect(records.count == 1)
            #expect(notices.last?.kind == .nothingFurther(limit: 67_108_864))
        }
        #expect(took < .seconds(60))
    }

    @Test func `may claim a block of terabytes, which is passed over unread`() throws {
        let scratch = try Scratch()
        let path = try scratch.file(
            "claim.warc", plain("one") + plain("two", length: "5000000000000"))
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.truncate(atOffset: 4 << 40)
        try handle.close()
        let (records, notices) = try contents(path)
        #expect(records.count == 1)
        #expect(notices.last?.kind == .cutOff)
    }

    @Test(arguments: [false, true])
    func `are searched up to the bound and no further`(isCompressed: Bool) throws {
        let scratch = try Scratch()
        let limits = WARCLimits(searchBytes: 10_000)
        for (gap, count) in [(9_000, 2), (400_000, 1)] {
            let garbage = [UInt8](repeating: 0x2E, count: gap) + [10]
            let bytes =
                isCompressed
                ? try gzip(plain("one")) + garbage + gzip(plain("two"))
                : plain("one") + garbage + plain("two")
            let path = try scratch.file("g\(gap)\(isCompressed)", bytes)
            let (records, notices) = try contents(path, limits: limits)
            #expect(records.count == count)
            #expect(notices.map(\.kind).contains(.nothingFurther(limit: 10_000)) == (count == 1))
        }
    }
}

@Suite struct `Records of another version` {
    @Test func `are skipped with a notice, and the next is read`() throws {
        let scratch = try Scratch()
        let path = try scratch.file("v.warc", plain("one", version: "WARC/9.9") + plain("two"))
        let (records, notices) = try contents(path)
        #expect(records.map { String(decoding: $0.block, as: UTF8.self) } == ["two"])
        #expect(notices.map(\.kind) == [.unknownVersion("WARC/9.9")])
        #expect(notices.first?.finding.zh.contains("WARC/9.9") == true)
    }
}

@Suite struct `Archives of very many tiny records` {
    @Test(arguments: [false, true])
    func `are read in time that grows with their bytes`(isCompressed: Bool) throws {
        let scratch = try Scratch()
        let one = isCompressed ? try gzip(plain("x")) : plain("x")
        var bytes: [UInt8] = []
        for _ in 0..<20_000 { bytes += one }
        let path = try scratch.file("tiny\(isCompressed)", bytes)
        var count = 0
        let took = try ContinuousClock().measure {
            for event in try WARCReader(path: path) {
                if case .record = event { count += 1 }
            }
        }
        #expect(count == 20_000)
        // Copying the window for each would take minutes.
        #expect(took < .seconds(60))
    }
}
