import Foundation
import Testing

@Suite("heng inspect")
struct InspectCommandTests {
    static let page = """
        <!DOCTYPE html><html><head><meta charset="gb2312"><title>关于停水的通知</title>
        <meta name="ArticleTitle" content="关于停水的通知"></head><body><h1>关于停水的通知</h1>
        <p>发布日期：2022-06-28　文号：示府发〔2022〕3号</p><div id="zoom"><p>张三 13800001234</p></div>
        </body></html>
        """

    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func inspect(_ arguments: String..., locale: String = "en_US.UTF-8") throws -> Command {
        try Command(["inspect"] + arguments, locale: locale)
    }

    private func saved() throws -> String {
        let path = scratch.path("page.html")
        try Data(Self.page.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test("a saved page is told in the person's language, personal numbers masked")
    func languages() throws {
        let path = try saved()
        let zh = try inspect(path, locale: "zh_CN.UTF-8")
        #expect(zh.status == 0, "\(zh.errors)")
        #expect(zh.output.contains("公开日期") && zh.output.contains("2022-06-28"))
        #expect(zh.output.contains("示府发〔2022〕3号"))
        #expect(!zh.output.contains("13800001234"))
        #expect(!zh.output.contains("\u{1B}["), "no colours away from a terminal")
        let en = try inspect(path, "--lang", "en", locale: "zh_CN.UTF-8")
        #expect(en.output.contains("publication day") && !en.output.contains("公开日期\n"))
    }

    @Test("as JSON it is one object, the same each time")
    func json() throws {
        let path = try saved()
        let options = [
            "--format", "json", "--as-of", "2022-07-01T09:00:00+08:00", "--url",
            "http://www.shili.example/a/b.html",
        ]
        let first = try Command(["inspect", path] + options)
        #expect(first.status == 0, "\(first.errors)")
        let again = try Command(["inspect", path] + options)
        #expect(first.output == again.output)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any])
        #expect(object["address"] as? String == "http://www.shili.example/a/b.html")
        #expect((object["facts"] as? [Any])?.isEmpty == false)
    }

    @Test(
        "a page is fetched and looked at",
        .enabled(if: ServedRound.python != nil, "python3 is not installed"))
    func fetched() throws {
        let site = try ServedRound(
            ["index.html": Self.page], facts: [], rule: "{pass: {fact: x}}")
        let seen = try inspect(site.address, "--allow-private", "--format", "json")
        #expect(seen.status == 0, "\(seen.errors)")
        #expect(seen.output.contains("2022-06-28") && seen.output.contains("示府发〔2022〕3号"))
    }

    @Test("of an archive one page is looked at, and it says which there are")
    func archive() throws {
        let unnamed = try inspect(Command.captures)
        #expect(unnamed.status == 1)
        #expect(unnamed.errors.contains("--url"))
        let address = try #require(
            unnamed.errors.split(separator: "\n").compactMap { line in
                line.firstRange(of: "http").map { line[$0.lowerBound...] }
            }.first)
        let named = try inspect(Command.captures, "--url", String(address))
        #expect(named.status == 0, "\(named.errors)")
        #expect(named.output.contains(address))
        let absent = try inspect(Command.captures, "--url", "http://nowhere.example/")
        #expect(absent.status == 1)
    }

    @Test(
        "an address that is not public is not visited unless that is allowed",
        arguments: ["http://127.0.0.1:9/", "http://localhost:9/", "http://10.0.0.1/"])
    func guarded(address: String) throws {
        let refused = try inspect(address)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("not public"), "\(refused.errors)")
    }

    @Test(
        "what is no page is told by name", arguments: ["no-such-file.html", "http://[", "ftp://a/"])
    func wrong(source: String) throws {
        let command = try inspect(source)
        #expect(command.status == 1)
        #expect(!command.errors.isEmpty)
    }
}
