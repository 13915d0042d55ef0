import Exact
import Model
import Testing

@testable import Evidence

@Suite("Lists in every template")
struct ListTests {
    /// What one row is expected to be: title, day, link.
    struct Row: Equatable, CustomStringConvertible {
        let title: String
        let day: String?
        let link: String?

        init(_ title: String, _ day: String?, _ link: String? = nil) {
            self.title = title
            self.day = day
            self.link = link
        }

        var description: String { "\(title) \(day ?? "-") \(link ?? "-")" }
    }

    static let two = [
        Row("关于开展防汛排查的通知", "2022-06-28", "a.html"), Row("关于举办培训会议的公告", "2022-06-01", "b.html"),
    ]

    /// The list of a page as the inspector shows it.
    static func rows(_ html: String, at path: String = "gzdt/") throws -> [Row] {
        let base = TestSite.page("gzdt/")
        return try Inspected.page(html, at: path).entries.map { entry in
            Row(
                entry.title, entry.day?.description,
                entry.address.map { $0.hasPrefix(base) ? String($0.dropFirst(base.count)) : $0 })
        }
    }

    @Test(
        "a row is found whatever the list is made of",
        arguments: [
            "<ul><li><a href=a.html>关于开展防汛排查的通知</a><span>2022-06-28</span></li><li><a href=b.html>关于举办培训会议的公告</a><span>2022-06-01</span></li></ul>",
            "<table><tr><td>·</td><td><a href=a.html>关于开展防汛排查的通知</a></td><td>2022-06-28</td></tr><tr><td>·</td><td><a href=b.html>关于举办培训会议的公告</a></td><td>2022-06-01</td></tr></table>",
            "<dl><dt><a href=a.html>关于开展防汛排查的通知</a></dt><dd>2022-06-28</dd><dt><a href=b.html>关于举办培训会议的公告</a></dt><dd>2022-06-01</dd></dl>",
            "<dl><dt>2022-06-28</dt><dd><a href=a.html>关于开展防汛排查的通知</a></dd></dl><dl><dt>2022-06-01</dt><dd><a href=b.html>关于举办培训会议的公告</a></dd></dl>",
            "<div class=l><div class=i><a href=a.html>关于开展防汛排查的通知</a><em>2022-06-28</em></div><div class=i><a href=b.html>关于举办培训会议的公告</a><em>2022-06-01</em></div></div>",
            "<div><h3><a href=a.html>关于开展防汛排查的通知</a></h3><p>2022-06-28</p><h3><a href=b.html>关于举办培训会议的公告</a></h3><p>2022-06-01</p></div>",
            "<p>2022-06-28 <a href=a.html>关于开展防汛排查的通知</a></p><p>2022-06-01 <a href=b.html>关于举办培训会议的公告</a></p>",
            "<td><a href=a.html>关于开展防汛排查的通知</a> [2022-06-28]<br><a href=b.html>关于举办培训会议的公告</a> [2022-06-01]<br></td>",
            "<table><tr><td><a href=a.html>关于开展防汛排查的通知</a>(2022/6/28)<br><a href=b.html>关于举办培训会议的公告</a>(2022/6/1)</td></tr></table>",
            "<table><tr><td><a href=a.html>关于开展防汛排查的通知</a></td><td>2022-06-28</td><td><a href=b.html>关于举办培训会议的公告</a></td><td>2022-06-01</td></tr></table>",
            "<ul><li><a href=k.html>[通知]</a><a href=a.html>关于开展防汛排查的通知</a><span>2022-06-28</span></li><li><a href=k2.html>[公告]</a><a href=b.html>关于举办培训会议的公告</a><span>2022-06-01</span></li></ul>",
            "<ul><li><div><b>28</b><span>2022-06</span></div><a href=a.html>关于开展防汛排查的通知</a></li><li><div><b>01</b><span>2022-06</span></div><a href=b.html>关于举办培训会议的公告</a></li></ul>",
            "<ul><li><p>06-28</p><i>2022</i><a href=a.html>关于开展防汛排查的通知</a></li><li><p>06-01</p><i>2022</i><a href=b.html>关于举办培训会议的公告</a></li></ul>",
            "<ul><li><a href=a.html><img src=x.jpg></a><a href=a.html>关于开展防汛排查的通知</a><p>摘要2021年1月1日起</p><span>2022-06-28</span><a href=a.html>[详情]</a></li><li><a href=b.html><img src=y.jpg></a><a href=b.html>关于举办培训会议的公告</a><span>2022-06-01</span><a href=b.html>[详情]</a></li></ul>",
            "<a href=a.html><div><h4>关于开展防汛排查的通知</h4><p>2022-06-28</p></div></a><a href=b.html><div><h4>关于举办培训会议的公告</h4><p>2022-06-01</p></div></a>",
            "<ul><li><a href=a.html title='关于开展防汛排查的通知'>关于开展防…</a>2022年06月28日<li><a href=b.html title='关于举办培训会议的公告'>关于举办..</a>2022年06月01日</ul>",
            "<table><tr><td><table><tr><td><a href=a.html>· 关于开展防汛排查的通知</a></td><td>2022.06.28</td></tr></table></td></tr><tr><td><table><tr><td><a href=b.html>· 关于举办培训会议的公告</a></td><td>2022.06.01</td></tr></table></td></tr></table>",
            "<table><tr><th>标题</th><th>文号</th><th>日期</th><th>操作</th></tr><tr><td>关于开展防汛排查的通知</td><td>示府〔2022〕1号</td><td>2022-06-28</td><td><a href=a.html>查看</a></td></tr><tr><td>关于举办培训会议的公告</td><td>示府〔2022〕2号</td><td>2022-06-01</td><td><a href=b.html>查看</a></td></tr></table>",
            "<script type='text/xml'><datastore><recordset><record><![CDATA[<li><a href='a.html' title='关于开展防汛排查的通知'>关于开展防</a><span>2022-06-28</span></li>]]></record><record><![CDATA[<li><a href='b.html'>关于举办培训会议的公告</a><span>2022-06-01</span></li>]]></record></recordset></datastore></script>",
            "<div class=xxgk_nav><div class=nav_list><div><ul><li>1</li><li><a href=a.html>关于开展防汛排查的通知</a></li><li>2022-06-28</li></ul></div><div><ul><li>2</li><li><a href=b.html>关于举办培训会议的公告</a></li><li>2022-06-01</li></ul></div></div></div>",
            "<article><header><h2><a href=a.html>关于开展防汛排查的通知</a></h2></header><footer><time>2022年6月28日</time></footer></article><article><header><h2><a href=b.html>关于举办培训会议的公告</a></h2></header><footer><time>2022年6月1日</time></footer></article>",
            "<ul><li><a href=a.html title=关于开展防汛排查的通知><em>2022/06/28</em><b>关于开展防汛...</b></a></li><li><a href=b.html title=关于举办培训会议的公告><em>2022/06/01</em><b>关于举办培训...</b></a></li></ul>",
            "<table><tr><td><a href=/x.html>某某信息网</a><td>当前位置：首页 &gt; 动态<br>·&nbsp;<a href=a.html>关于开展防汛排查的通知</a>&nbsp;<font>(2022-6-28)</font><br>·&nbsp;<a href=b.html>关于举办培训会议的公告</a>&nbsp;<font>(2022-6-1)</font><br></table>",
            "<div class=i><div><em>2022/06</em><strong>28</strong></div><h3><a href=a.html>关于开展防汛排查的通知</a></h3><p>3月5日上午，有关负责人到现场查看，并于2020年1月8日起长期驻点。</p></div><div class=i><div><em>2022/06</em><strong>01</strong></div><h3><a href=b.html>关于举办培训会议的公告</a></h3></div>",
            "<ul><li><a href='/xz/qinghe/gzdt/a.html'>关于开展防汛排查的通知</a>2022-06-28</li><li><a href=b.html>关于举办培训会议的公告</a>2022-06-01</li></ul><div><ul><li><a href='/xz/qinghe/zcwj/c.html'>关于印发管理办法的通知</a>2022-06-30</li></ul></div>",
            "<ul><li><a href=a.html title='标题：关于开展防汛排查的通知\n发布时间：2022-6-28'>关于开展</a>2022-6-28</li><li><a href=b.html title='标题：关于举办培训会议的公告\n发布时间：2022-6-1'>关于举办</a>2022-6-1</li></ul>",
            "<ul><li>[<a href=./>工作动态类</a>]<a href=a.html>关于开展防汛排查的通知</a><span>2022-06-28</span></li><li>[<a href=./>工作动态类</a>]<a href=b.html>关于举办培训会议的公告</a><span>2022-06-01</span></li></ul>",
            "<div><a href=a.html><span>关于开展防汛排查的通知</span><i>2022-06-28</i><p>经2022年2月1日会议研究，现予公布。</p></a><a href=b.html><span>关于举办培训会议的公告</span><i>2022-06-01</i><p>各单位自2021年1月1日起执行。</p></a></div>",
            "<table><tr><th>标题</th><th>发布日期</th><th>成文日期</th></tr><tr><td><a href=a.html>关于开展防汛排查的通知</a></td><td>2022-06-28</td><td>2022-06-20</td></tr><tr><td><a href=b.html>关于举办培训会议的公告</a></td><td>2022-06-01</td><td>2022-05-20</td></tr></table>",
            "<ul><li><a href=a.html>关于开展防汛排查的通知</a><span title=2022-06-28>06-28</span></li><li><a href=b.html>关于举办培训会议的公告</a><time datetime=2022-06-01>06-01</time></li></ul>",
            "<div><p><a href=a.html><img src=x.jpg alt=排查></a></p><p><a href=a.html>关于开展防汛排查的通知</a></p></div><ul><li><a href=a.html>关于开展防汛排查的通知</a>2022-06-28</li><li><a href=b.html>关于举办培训会议的公告</a>2022-06-01</li></ul>",
            "<table><tr><td><a href=a.html>关于开展防汛排查的通知</a><td>2022-06-28<tr><td><a href=b.html>关于举办培训会议的公告</a><td>2022-06-01</table><table><tr><td>主办：示例镇人民政府<tr><td>联系我们：0700-8800000<tr><td><a href=http://www.sheng.example/>中国某某政务网站群</a></table>",
        ])
    func templates(html: String) throws {
        #expect(try Self.rows(html) == Self.two, "\(html)")
    }

    @Test("a month and a day are completed by the address")
    func yearless() throws {
        let html = """
            <ul><li><a href=202206/t20220628_1.html>关于开展防汛排查的通知</a><span>06-28</span></li>
            <li><a href=/art/2022/6/1/art_1_2.html>关于举办培训会议的公告</a><span>06-01</span></li>
            <li><a href=c.html>关于停水的公告</a><span>05-01</span></li></ul>
            """
        #expect(try Self.rows(html).map(\.day) == ["2022-06-28", "2022-06-01", nil])
    }

    @Test("the day of a summary counts where no row has another, and nowhere else")
    func spoken() throws {
        func card(_ name: String, _ day: String) -> String {
            "<div class=i><b>\(day)</b><h3><a href=\(name).html>关于开展防汛排查的通知</a></h3><p>会议于2020年1月8日起分批召开。</p></div>"
        }
        let days = ["2022-06-28", "2022-06-01", ""]
        let mixed = zip(["a", "b", "c"], days).map(card).joined()
        #expect(try Self.rows(mixed).map(\.day) == ["2022-06-28", "2022-06-01", nil])
        let alone = ["a", "b"].map { card($0, "") }.joined()
        #expect(try Self.rows(alone).map(\.day) == ["2020-01-08", "2020-01-08"])
    }

    @Test("a row without a day between those that have one is an entry")
    func gapInCell() throws {
        let html = """
            <table><tr><td><a href=a.html>关于开展防汛排查的通知</a> [2022-06-28]<br>
            <a href=b.html>关于举办培训会议的公告</a> [2022-06-01]<br><a href=c.html>关于停水停电的公告</a><br></td></tr></table>
            """
        #expect(try Self.rows(html).map(\.day) == ["2022-06-28", "2022-06-01", nil])
    }

    @Test("a list in groups is one list, its last row too")
    func groups() throws {
        let html = """
            <div class=g><ul class=l><li>2022-06-28<a href=a.html>关于开展防汛排查的通知</a></li>
            <li>2022-06-27<a href=b.html>关于举办培训会议的公告</a></li></ul><hr>
            <ul class=l><li><a href=c.html>关于停水的公告</a></li></ul></div>
            """
        #expect(try Self.rows(html).map(\.link) == ["a.html", "b.html", "c.html"])
    }

    @Test("a month and a day are completed by the article, when it agrees")
    func yearlessByArticle() throws {
        var site = TestSite()
        site.add(
            "gzdt/",
            html:
                "<ul><li><a href=a.html>关于停水的公告</a><span>06-28</span></li><li><a href=b.html>关于停电的公告</a><span>06-29</span></li></ul>"
        )
        site.add("gzdt/a.html", html: "<meta name=PubDate content='2022-06-28 10:00'>正文")
        site.add("gzdt/b.html", html: "<meta name=PubDate content='2022-05-11 10:00'>正文")
        #expect(try Observed.number("extractor: column-freshness, column: 动态", on: site) == 3)
    }

    @Test(
        "what stands around a list is no entry of it",
        arguments: [
            "<div class=nav><ul><li><a href=/zwgk/>政务公开</a></li></ul></div>",
            "<table><tr><td><a href=/>首页</a></td><td><a href=/zwgk/>政务公开</a></td><td><a href=/hd/>互动交流</a></td></tr></table>",
            "<div>您现在的位置：<a href=/>首页</a> &gt; <a href=/zwgk/>政务公开</a> &gt; <a href=./>工作动态</a></div>",
            "<div><h3>相关链接</h3><ul><li><a href=/x.html>示例县人民政府门户网站</a><span>2022-06-30</span></li></ul></div>",
            "<div class=r><div class=tt><b>点击排行</b><a href=/more/>更多&gt;&gt;</a></div><ul><li><a href=/x.html>示例县召开全体会议的消息</a><span>2022-06-30</span></li></ul></div>",
            "<ul><li><a href=/zwgk/a/>机构职能</a></li><li><a href=/zwgk/b/>领导信息</a></li></ul>",
            "<div class=page><a href=index_1.html>下一页</a><a href=index_4.html>尾页</a><a href=index_2.html>[2]</a><a href=index_2.html>第3页</a></div>",
            "<p>上一篇：<a href=/x.html>示例县召开全体会议的消息</a> 2022-06-30</p>",
            "<div class=footer><ul><li><a href=/x.html>示例县召开全体会议的消息</a>2022-06-30</li></ul></div>",
        ])
    func surroundings(around: String) throws {
        let list =
            "<ul><li><a href=a.html>关于开展防汛排查的通知</a><span>2022-06-28</span></li><li><a href=b.html>关于举办培训会议的公告</a><span>2022-06-01</span></li></ul>"
        #expect(try Self.rows(around + list) == Self.two)
        #expect(try Self.rows("<div>\(list)</div>" + around) == Self.two)
        #expect(try Self.rows(around) == [], "and makes no column of its own")
    }

    @Test("a column that is called like a side box lists its entries all the same")
    func namesake() throws {
        let html =
            "<meta name=ColumnName content=图片新闻><h3>图片新闻</h3><ul><li><a href=a.html>关于开展防汛排查的通知</a>2022-06-28</li></ul>"
        #expect(try Self.rows(html) == [Self.two[0]])
    }

    // MARK: Pages of a list

    static let pages = "extractor: column-pages, column: 动态"
    static let all = "extractor: column-count, column: 动态, window: all"

    private static func entry(_ name: String, _ day: String) -> String {
        TestSite.list([("\(name).html", "关于\(name)的通知公告", day)])
    }

    @Test(
        "further pages are found by links, menus and scripts",
        arguments: [
            "<a href=index_1.html>下一页</a>", "<a href=index_1.html>[下一页 &gt;]</a>",
            "<a href=index_1.html>2</a>", "<a href=index_1.html>第2页</a>",
            "<a rel=next href=index_1.html><i></i>后</a>",
            "<select onchange='location.href=this.value'><option value=index.html>1</option><option value=index_1.html>2</option></select>",
            "<script>createPageHTML(2, 0, \"index\", \"html\");</script>",
            "<script>createPageHTML('page_div',2, 1,'index','html',25);</script>",
            "<script>var countPage = 2;\ncreatePageHTML(countPage, 0, 'index', 'html')</script>",
        ])
    func turns(html: String) throws {
        var site = TestSite()
        site.add("gzdt/", html: Self.entry("甲", "2022-06-01") + html)
        site.add("gzdt/index_1.html", html: Self.entry("乙", "2022-05-01"))
        #expect(try Observed.number(Self.pages, on: site) == 2)
        #expect(try Observed.number(Self.all, on: site) == 2)
    }

    @Test(
        "pages that are known to exist and cannot be seen leave the list open",
        arguments: [
            "<a href='javascript:goPage(2)'>下一页</a>", "<a href='#' onclick='go(2)'>下一页</a>",
            "<script>var totalPage = 3;</script>", "<p>共 3 页</p>", "<p>页次：1/3</p>",
            "<script>createPageHTML(3, 0, 'index', 'html')</script>",
        ])
    func hiddenTurns(html: String) throws {
        var site = TestSite()
        site.add("gzdt/", html: Self.entry("甲", "2022-06-01") + html)
        #expect(try Observed.number(Self.pages, on: site) == nil)
        #expect(try Observed.number(Self.all, on: site) == nil)
    }

    @Test(
        "a 下一页 that is switched off ends the list",
        arguments: [
            "<a href='#'>下一页</a>", "<a href='javascript:void(0)' class=disabled>下一页</a>",
            "<span class='btn disabled'><a href='javascript:go(1)'>下一页</a></span>", "<p>共1页</p>",
        ])
    func lastPage(html: String) throws {
        var site = TestSite()
        site.add("gzdt/", html: Self.entry("甲", "2022-06-01") + html)
        #expect(try Observed.number(Self.pages, on: site) == 1)
    }

    @Test("a page under two names is one page")
    func sameBytes() throws {
        var site = TestSite()
        let html = Self.entry("甲", "2022-06-01") + "<a href=index.html>1</a>"
        site.add("gzdt/", html: html)
        site.add("gzdt/index.html", html: html)
        #expect(try Observed.number(Self.pages, on: site) == 1)
    }
}

/// One page, looked at on its own.
enum Inspected {
    static func page(
        _ html: String, at path: String = "gzdt/", asOf: String = Fixtures.asOf
    ) throws -> PageInspection {
        let time: DateTime = try #require(DateTime(asOf))
        let address = TestSite.page(path)
        let archive = try #require(
            CaptureArchive.page(
                Array("<!DOCTYPE html><html><body>\(html)</body></html>".utf8), at: address,
                contentType: "text/html; charset=utf-8", time: time))
        return try PageInspector.inspect(address, in: archive, asOf: time)
    }
}
