import Foundation
import Indicators
import Model
import Testing

@Suite("A pack's word lists")
struct LexiconTests {
    private func pack(_ list: String?, asking name: String = "常见错误") throws -> SamplePack {
        let fact =
            "  - {name: 疑似错误, type: number, crawl: {extractor: wrong-words, columns: all, lexicon: \(name)}}\n"
        let text = SamplePack.sound.replacing("indicators:\n", with: fact + "indicators:\n")
            .replacing(
                "rule: {pass: {fact: 更新间隔, at-most: 14}}",
                with: "rule: {deduct: [{per: 疑似错误, points: 1}]}")
        let pack = try SamplePack(text)
        if let list {
            let folder = pack.folder + "/lexicons"
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            try Data(list.utf8).write(to: URL(fileURLWithPath: folder + "/常见错误.txt"))
        }
        return pack
    }

    @Test("are read with what is right and where the wrong is right")
    func read() throws {
        let reading = try pack("# 常见错误\n\n按装\t安装\t按装配|按装甲\r\n帐号\t账号\n敏感词\n").read()
        #expect(reading.notices.allSatisfy { $0.severity != .error }, "\(reading.notices)")
        #expect(
            reading.pack?.lexicons == [
                Lexicon(
                    name: "常见错误",
                    entries: [
                        .init(wrong: "按装", right: "安装", exceptions: ["按装配", "按装甲"]),
                        .init(wrong: "帐号", right: "账号"), .init(wrong: "敏感词"),
                    ])
            ])
    }

    @Test(
        "are refused by line, with what was found",
        arguments: [
            ("按装\t安装\n按装\n", 2, "词重复"), ("字\n", 1, "词的长度不合适"),
            ("按装\t安装\t安装配\n", 1, "例外中没有这个词"), ("甲乙\t丙\t甲乙丁\t戊\n", 1, "一行最多三栏"),
            ("", 0, "词表是空的"),
        ])
    func refused(list: String, line: Int, what: String) throws {
        let notices = try pack(list).read().notices
        let notice = try #require(notices.first { $0.what.zh.hasPrefix(what) }, "\(notices)")
        #expect(notice.severity == .error)
        #expect(notice.place?.file.hasSuffix("lexicons/常见错误.txt") == true)
        #expect(notice.place?.line == line)
    }

    @Test("must be there when a fact asks for them")
    func missing() throws {
        let notices = try pack("按装\n", asking: "错别字").read().notices
        let notice = try #require(notices.first { $0.what.zh == "没有这个词表" })
        #expect(notice.found == "错别字")
        #expect(notice.wanted?.zh == "“常见错误”")
        #expect(try pack(nil).read().notices.contains { $0.what.zh == "没有这个词表" })
    }

    @Test("belong to the pack: another word is another digest")
    func digest() throws {
        let one = try pack("按装\n").read().pack?.digest
        let other = try pack("按装\n安按\n").read().pack?.digest
        #expect(one != nil && other != nil && one != other)
    }
}
