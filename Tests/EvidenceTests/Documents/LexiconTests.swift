import Exact
import Model
import Testing

@testable import Evidence

@Suite("Word lists")
struct LexiconTests {
    static let lexicon = Lexicon(
        name: "常见错误",
        entries: [
            .init(wrong: "按装", right: "安装", exceptions: ["按装配"]), .init(wrong: "帐号", right: "账号"),
            .init(wrong: "登陆网站", right: "登录网站"), .init(wrong: "登陆"),
            .init(wrong: "陆网站首"),
        ])

    @Test(
        "are found wherever they stand, the longest first, not within their exceptions",
        arguments: [
            ("请按装路灯", ["按装"]), ("按 装", ["按装"]), ("按装配要求", []), ("按装配与按装", ["按装"]),
            ("登陆网站首页", ["登陆网站"]), ("敌人登陆", ["登陆"]), ("账号", []),
            ("帐号帐号", ["帐号", "帐号"]),
        ])
    func found(text: String, words: [String]) {
        let search = LexiconSearch(Self.lexicon)
        #expect(search.occurrences(in: text).map(\.entry.wrong) == words)
    }

    @Test("finds what a search for each word finds")
    func property() {
        let alphabet: [Character] = ["a", "b"]
        let words: [[Character]] = (1..<63).map { (number: Int) -> [Character] in
            (0..<(2 + number % 4)).map { (bit: Int) -> Character in alphabet[(number >> bit) & 1] }
        }
        let distinct = Array(Set(words.map { String($0) })).sorted()
        let automaton = WordAutomaton(distinct.map { Array($0.unicodeScalars) })
        let letters: [Character] = (0..<400).map { (number: Int) -> Character in
            let step: Int = number * number + number / 7
            return alphabet[step % 3 % 2]
        }
        let text = String(letters)
        let squeezed = SqueezedText(text)
        let hits = automaton.hits(in: squeezed, limit: .max)
        let found = Set(hits.map { "\(distinct[$0.word]) \($0.range.lowerBound)" })
        var expected: Set<String> = []
        for word in distinct {
            for start in 0...(text.count - word.count)
            where text.dropFirst(start).hasPrefix(word) {
                expected.insert("\(word) \(start)")
            }
        }
        #expect(found == expected)
        #expect(hits.count == expected.count)
    }

    @Test("are suspected, once a page, with what stands around them")
    func fact() throws {
        var site = TestSite()
        site.add("gzdt/a.html", html: "<div id=zoom><p>请按装路灯并按装水表</p></div>")
        site.add("gzdt/b.html", html: "<div id=zoom><p>正文</p></div>")
        let descriptor = try Observed.descriptor(
            "extractor: wrong-words, columns: all, lexicon: 常见错误", .number)
        let round = try Fixtures.round(units: ["qinghe"], columns: Observed.columns)
        let pack = try Fixtures.pack(
            facts: [descriptor], columns: Observed.columns.keys.sorted(), lexicons: [Self.lexicon])
        let fact = try site.archive { archive in
            try #require(
                Observer.observe(round: round, pack: pack, archive: archive).facts.first)
        }
        #expect(fact.value == .number(1))
        #expect(fact.certainty == .suspected)
        #expect(fact.faults.first?.evidence.snippet == "请按装路灯并按装水表")
    }
}

@Suite("Copied articles")
struct CopiedArticleTests {
    private static let text = (0..<60).map { "第\($0)项工作由承办单位负责落实；" }.joined()

    private func counts(_ mine: String, _ theirs: String, theirDay: String = "2022-03-01") throws
        -> [FactValue?]
    {
        var site = TestSite()
        let other = "\(TestSite.origin)/xz/baishi/gzdt/"
        func page(_ html: String) -> [UInt8] { Array("<html><body>\(html)</body></html>".utf8) }
        site.add("gzdt/", html: TestSite.list([("a.html", "关于落实工作的通知", "2022-03-02")]))
        site.add("gzdt/a.html", html: "<div id=zoom>\(mine)</div>")
        site.add(other, bytes: page(TestSite.list([("b.html", "关于落实工作的通知", theirDay)])))
        site.add(other + "b.html", bytes: page("<div id=zoom>\(theirs)</div>"))
        let round = try Fixtures.round(columns: Observed.columns)
        let pack = try Fixtures.pack(
            facts: [try Observed.descriptor("extractor: copied-articles, column: 动态", .number)],
            columns: Observed.columns.keys.sorted())
        return try site.archive { archive in
            Observer.observe(round: round, pack: pack, archive: archive).facts.map(\.value)
        }
    }

    @Test("are those that came later, or on the same day")
    func copied() throws {
        let changed = Self.text.replacing("第7项", with: "第七项")
        #expect(try counts(Self.text, changed) == [.number(1), .number(0)])
        #expect(try counts(Self.text, changed, theirDay: "2022-03-02") == [.number(1), .number(1)])
        #expect(try counts(Self.text, changed, theirDay: "2022-03-03") == [.number(0), .number(1)])
    }

    @Test("are not those that only look alike, or are too short to tell")
    func original() throws {
        let half = String(Self.text.prefix(300)) + (0..<60).map { "其余\($0)件另行通知。" }.joined()
        #expect(try counts(Self.text, half) == [.number(0), .number(0)])
        #expect(try counts("<p>同一句话。</p>", "<p>同一句话。</p>") == [.number(0), .number(0)])
    }
}
