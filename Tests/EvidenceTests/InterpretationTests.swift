import Exact
import Model
import Testing
import WARC

@testable import Evidence

@Suite("Interpretations")
struct InterpretationTests {
    static let links = "extractor: interpretation-link, documents: 文件, interpretations: 解读"
    static let days = "extractor: interpretation-days, documents: 文件, interpretations: 解读"
    static let title = "青禾镇人民政府关于印发停车管理办法的通知"

    /// One document of 2022-05-02 and one interpretation of 2022-05-06.
    private func site(
        document: String = "", interpretation: String = "", title: String = "停车管理办法问答",
        documentDate: String = "2022-05-02"
    ) -> TestSite {
        var site = TestSite()
        site.add("zcwj/", html: TestSite.list([("d.html", Self.title, documentDate)]))
        site.add(
            "zcwj/d.html",
            html:
                "<meta name=PubDate content='\(documentDate) 08:30'><div id=zoom>正文</div>\(document)"
        )
        site.add("zcjd/", html: TestSite.list([("i.html", title, "2022-05-06")]))
        site.add("zcjd/i.html", html: "<p>发布日期：2022年5月6日</p><div id=zoom>解读</div>\(interpretation)")
        return site
    }

    struct Linking: Sendable, CustomTestStringConvertible {
        let name: String
        var document = ""
        var interpretation = ""
        var title = "停车管理办法问答"
        let isLinked: Bool
        var testDescription: String { name }
    }

    static let linkings = [
        Linking(
            name: "the document links to it",
            document: "<p>相关解读：<a href=/xz/qinghe/zcjd/i.html>x</a></p>", isLinked: true),
        Linking(
            name: "it links to the document", interpretation: "<a href=../zcwj/d.html>原文</a>",
            isLinked: true),
        Linking(
            name: "it names the title", interpretation: "<p>《青禾镇人民政府关于印发停车管理办法的通知》自发布之日起施行</p>",
            isLinked: false),
        Linking(name: "its title names the title", title: "《\(title)》解读", isLinked: true),
        Linking(
            name: "its title leaves out the issuer", title: "《关于印发停车管理办法的通知》政策解读", isLinked: true),
        Linking(name: "the title without 《》", title: "\(title)解读", isLinked: false),
        Linking(name: "another title", title: "《关于印发垃圾管理办法的通知》解读", isLinked: false),
        Linking(
            name: "a link in the navigation",
            document: "<div class=nav><a href=../zcjd/i.html>最新解读</a></div>", isLinked: false),
        Linking(
            name: "a link to the column only", document: "<a href=../zcjd/>政策解读</a>",
            isLinked: false),
    ]

    @Test("are linked by a link either way or by the title in 《》", arguments: linkings)
    func linked(_ linking: Linking) throws {
        let site = site(
            document: linking.document, interpretation: linking.interpretation,
            title: linking.title)
        let fact = try Observed.fact(Self.links, .number, on: site)
        #expect(fact.value == .number(linking.isLinked ? 0 : 1))
        #expect(
            fact.faults.map(\.key)
                == (linking.isLinked ? [] : ["not-interpreted \(TestSite.home)zcwj/d.html"]))
        #expect(try Observed.number(Self.days, on: site) == (linking.isLinked ? 4 : 0))
    }

    @Test("may name the title in their main text")
    func textNamesTitle() throws {
        var site = site()
        site.add(
            "zcjd/i.html", html: "<div id=zoom>现对《\(Self.title)》解读如下</div>",
            time: "2022-07-01T02:00:00Z")
        #expect(try Observed.number(Self.links, on: site) == 0)
    }

    @Test("only documents of the period want one")
    func period() throws {
        #expect(try Observed.number(Self.links, on: site(documentDate: "2022-02-19")) == 0)
        #expect(try Observed.number(Self.links, on: site(documentDate: "2022-02-20")) == 1)
    }

    @Test("that came before their document are no lag, and the earliest counts")
    func lag() throws {
        let link = "<a href=../zcjd/i.html>解读</a><a href=../zcjd/j.html>图解</a>"
        #expect(
            try Observed.number(Self.days, on: site(document: link, documentDate: "2022-05-09"))
                == 0)

        var two = site(document: link)
        two.add(
            "zcjd/",
            html: TestSite.list([("i.html", "问答", "2022-05-06"), ("j.html", "图解", "2022-05-03")]),
            time: "2022-07-01T02:00:00Z")
        two.add("zcjd/j.html", html: "<div id=zoom>图解</div>")
        let fact = try Observed.fact(Self.days, .number, on: two)
        #expect(fact.value == .number(1))
        #expect(fact.faults.map(\.count) == [1])
    }

    @Test("that cannot be seen leave it open; a column that is gone does not")
    func unseen() throws {
        var unseen = site()
        unseen.add("zcjd/i.html", html: "", status: 500, time: "2022-07-01T02:00:00Z")
        #expect(
            try Observed.number(Self.links, on: unseen) == 1, "a later 500 does not hide the 200")

        var slow = TestSite()
        slow.add("zcwj/", html: TestSite.list([("d.html", Self.title, "2022-05-02")]))
        slow.add("zcwj/d.html", html: "<div id=zoom>正文</div>")
        slow.add("zcjd/", failure: .timeout)
        #expect(try Observed.number(Self.links, on: slow) == nil)
        #expect(try Observed.number(Self.days, on: slow) == nil)

        var gone = TestSite()
        gone.add("zcwj/", html: TestSite.list([("d.html", Self.title, "2022-05-02")]))
        gone.add("zcwj/d.html", html: "<div id=zoom>正文</div>")
        gone.add("zcjd/", html: "", status: 404)
        #expect(try Observed.number(Self.links, on: gone) == 1)
        #expect(try Observed.number(Self.days, on: gone) == 0)
    }

    // MARK: forms

    static let formsCrawl = "extractor: interpretation-forms, column: 解读"
    static let forms = [
        WantedElement(name: "图文漫画", synonyms: ["图解", "漫画", "一图读懂"]),
        WantedElement(name: "简明问答", synonyms: ["问答", "问："]),
        WantedElement(name: "事例讲解", synonyms: ["案例", "举例"]),
        WantedElement(name: "短视频", synonyms: ["视频"]),
    ]

    @Test(
        "show their form by title, text, picture, player or question and answer",
        arguments: [
            ("一图读懂停车管理办法", "<p>x</p>", ["图文漫画"]),
            ("解读", "<img src=a.png alt='图解：停车管理办法'>", ["图文漫画"]),
            ("解读", "<img src=a.png alt='领导照片'>", []),
            ("解读", "<p>问：哪些人适用？</p><p>答：所有人。</p>", ["简明问答"]),
            ("解读", "<p><b>问1：</b>哪些人适用？</p><p><b>答：</b>所有人。</p>", ["简明问答"]),
            ("解读", "<p>向窗口询问：无人应答。</p>", []),
            ("解读", "<h3>典型案例</h3>", ["事例讲解"]),
            ("解读", "<video src=a.mp4></video>", ["短视频"]),
            ("解读", "<p>正文</p>", []),
        ])
    func showsForm(title: String, html: String, present: [String]) throws {
        var site = TestSite()
        site.add("zcjd/", html: TestSite.list([("i.html", title, "2022-05-06")]))
        site.add("zcjd/i.html", html: "<div id=zoom>\(html)</div>")
        let found = try Observed.present(
            Self.formsCrawl, Self.forms, on: site)
        #expect(found == present)
    }
}
