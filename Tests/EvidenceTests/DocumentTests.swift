import Exact
import Model
import Testing

@testable import Evidence

@Suite("Document information and numbers")
struct DocumentTests {
    @Test(
        "keys are read in every form of table",
        arguments: [
            "<table class=bd1><tr><td>索 引 号：</td><td>0001/2022</td><td>文　　号：</td><td>示府〔2022〕3号</td></tr></table>",
            "<table><tr><th>索引号</th><th>发文字号</th></tr><tr><td>0001/2022</td><td>示府〔2022〕3号</td></tr></table>",
            "<ul><li><b>索 引 号:</b>0001/2022</li><li><b>文号:</b>示府〔2022〕3号</li></ul>",
            "<ul><li><span>索引号</span><span>0001/2022</span></li><li><span>发文字号</span><span>示府〔2022〕3号</span></li></ul>",
            "<dl><dt>索引号</dt><dd>0001/2022</dd><dt>发文字号</dt><dd>示府〔2022〕3号</dd></dl>",
            "<p>索引号：0001/2022　文号：示府〔2022〕3号</p>",
            "<p>【索引号】0001/2022 【发文字号】示府〔2022〕3号</p>",
            "<div><span>索引号:</span>0001/2022<span> 发文字号:</span>示府〔2022〕3号</div>",
            "<p>索引号：<br>0001/2022</p><p>批准文号：甲1号</p><p>文号：示府〔2022〕3号</p>",
        ])
    func tables(html: String) throws {
        let page = try Inspected.page(html)
        let values = Dictionary(
            page.information.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        #expect(values["索引号"] == "0001/2022", "\(html)")
        #expect(values["发文字号"] == "示府〔2022〕3号", "\(html)")
        #expect(page.documentNumber?.value == "示府〔2022〕3号")
    }

    @Test("a key that is written as it is named goes before another way to write it")
    func ownName() throws {
        let page = try Inspected.page(
            "<table><tr><td>组配分类</td><td>规范性文件</td><td>主题分类</td><td>综合政务</td></tr></table>")
        #expect(page.information.map { "\($0.name) \($0.value)" } == ["主题分类 综合政务"])
    }

    @Test(
        "a value ends where the line goes on about something else",
        arguments: [
            "<p>来源：示例镇　浏览次数：12　字体：【大 中 小】</p>", "<p>【来源：示例镇】【打印】【关闭】</p>",
            "<p>文章来源：示例镇　点击数：　更新时间：2022-6-5 9:10:22</p>",
        ])
    func end(html: String) throws {
        #expect(try Inspected.page(html).information.map(\.value) == ["示例镇"])
    }

    @Test("a line below the title is no document information, whatever stands beside its box")
    func line() throws {
        let page = try Inspected.page(
            """
            <div><div class=t>关于停水的公告</div><div class=l><span>发布日期：2022-06-28</span>
            <span>来源：示例镇</span></div><ul><li><b>索引号：</b>0001/2022</li></ul></div>
            """)
        #expect(page.information.map(\.name) == ["来源", "索引号"])
    }

    @Test("blank values and signs that stand for them are not stated")
    func blanks() throws {
        let page = try Inspected.page(
            "<table><tr><td>文号</td><td></td><td>有效性</td><td>有效</td></tr><tr><td>索引号</td><td>无</td><td>主题词</td><td>—</td></tr></table>"
        )
        #expect(page.information.map { "\($0.name) \($0.value)" } == ["有效性 有效"])
    }

    @Test(
        "numbers have one form however they are written",
        arguments: [
            ("示府办发[2022]3号", "示府办发〔2022〕3号"), ("示府办发 〔2022〕 3 号", "示府办发〔2022〕3号"),
            ("示府办发（２０２２）０３号", "示府办发〔2022〕3号"), ("示府办发［2022］第3号", "示府办发〔2022〕3号"),
            ("（示府办发﹝2022﹞3号）", "示府办发〔2022〕3号"), ("示府办发【2022】3号", "示府办发〔2022〕3号"),
            ("示例县人民政府公告2022年第3号", "示例县人民政府公告2022年第3号"),
            ("示例县人民政府令第012号", "示例县人民政府令第12号"), ("〔2022〕3号", "〔2022〕3号"),
        ])
    func forms(written: String, normal: String) throws {
        #expect(DocumentNumber(whole: written)?.normal == normal)
    }

    @Test(
        "other texts are no numbers",
        arguments: [
            "根据示府办发〔2022〕3号文件", "示府办发〔22〕3号", "示府办发〔2022〕号", "第3号", "2022年3月", "〔2022〕",
            "示府办发〔2022]3", "", "联系电话（2022）3号楼",
        ])
    func noForms(written: String) throws {
        #expect(DocumentNumber(whole: written) == nil)
    }

    static let number = "extractor: document-number, column: 动态"

    @Test(
        "the number of a document is its own, not one it quotes",
        arguments: [
            (
                "<h1>关于甲的通知</h1><div id=zoom><p>示府发〔2022〕7号</p><p>根据县府发〔2021〕1号</p></div>",
                "示府发〔2022〕7号"
            ),
            (
                "<title>关于甲的通知（示府发〔2022〕8号）</title><div id=zoom><p>根据县府发〔2021〕1号</p></div>",
                "示府发〔2022〕8号"
            ),
            ("<h1>关于甲的通知</h1><div id=zoom><p>根据县府发〔2021〕1号，现通知如下。</p></div>", nil),
        ] as [(String, String?)])
    func own(html: String, normal: String?) throws {
        var site = TestSite()
        site.add("gzdt/", html: html)
        #expect(
            try Observed.fact(Self.number, .text, on: site).value == normal.map { .text($0) })
    }

    @Test("documents without a number are counted")
    func unnumbered() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: TestSite.list([
                ("a.html", "关于甲的通知", "2022-06-28"), ("b.html", "关于乙的通知（示府发〔2022〕8号）", "2022-06-21"),
            ]))
        site.add("gzdt/a.html", html: "<div id=zoom>正文</div>")
        site.add("gzdt/b.html", html: "<div id=zoom>正文</div>")
        let fact = try Observed.fact(
            "extractor: unnumbered-documents, column: 动态", .number, on: site)
        #expect(fact.value == .number(1))
        #expect(fact.faults.map(\.key) == ["unnumbered-document \(TestSite.page("gzdt/a.html"))"])
    }

    @Test("every article has to state a key, or one of them")
    func combined() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html: TestSite.list([
                ("a.html", "关于甲的通知", "2022-06-28"), ("b.html", "关于乙的通知", "2022-06-21"),
            ]))
        site.add("gzdt/a.html", html: "<p>索引号：1</p><p>公开方式：主动公开</p><p>发文机关：示例县</p>")
        site.add("gzdt/b.html", html: "<p>信息索引号：2</p>")
        let wanted = [
            WantedElement(name: "索引号"), WantedElement(name: "发布机构"),
            WantedElement(name: "公开方式", synonyms: ["公开形式"]),
        ]
        let info = "extractor: document-info, column: 动态"
        #expect(try Observed.present(info, wanted, on: site) == ["索引号"])
        #expect(
            try Observed.present("\(info), combine: any", wanted, on: site) == [
                "索引号", "发布机构", "公开方式",
            ])
    }
}
