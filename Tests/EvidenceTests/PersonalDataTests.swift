import Exact
import Model
import Testing

@testable import Evidence

@Suite("Personal data")
struct PersonalDataTests {
    static func crawl(_ kind: String, _ columns: String = "all") -> String {
        "extractor: personal-data, columns: \(columns), kind: \(kind)"
    }

    private func count(_ kind: String, _ html: String) throws -> Decimal128? {
        var site = TestSite()
        site.add("gzdt/a.html", html: html)
        return try Observed.number(Self.crawl(kind), on: site)
    }

    @Test(
        "a mobile number given out to be called is no leak",
        arguments: [
            "<p>联系电话：13800001234</p>", "<p>咨询电话（同微信）：13800001234、13900001234</p>",
            "<p>联系人：张某某 13800001234</p>", "<tr><th>联系电话</th><td>13800001234</td></tr>",
            "<table><tr><td>经办人电话</td><td>13800001234</td></tr></table>",
            "<dl><dt>热线</dt><dd>13800001234</dd></dl>", "<h3>联系方式</h3><p>13800001234</p>",
            "<table><tr><th>姓名</th><th>联系电话</th></tr><tr><td>甲</td><td>13800001234</td></tr></table>",
            "<table><tr><th rowspan=2>姓名</th><th colspan=2>联系</th></tr><tr><th>单位</th><th>电话</th></tr><tr><td>甲</td><td>乙</td><td>13800001234</td></tr></table>",
            "<p>联系电话：<br>13800001234</p>", "<p>传真 １３８００００１２３４</p>",
        ])
    func contacts(html: String) throws {
        #expect(try count("mobile", html) == 0)
    }

    @Test(
        "anywhere else it is",
        arguments: [
            "<p>13800001234</p>", "<p>张某某 13800001234</p>",
            "<table><tr><th>姓名</th><th>手机号码</th></tr><tr><td>甲</td><td>13800001234</td></tr></table>",
            "<p>联系电话：0700-8801001。申领人甲，13800001234</p>", "<p>申领人：138 0000 1234</p>",
            "<div class=footer>13800001234</div>", "<p>手机：+86 13800001234</p>",
            "<table><tr><th>联系电话</th><th>手机号</th></tr><tr><td>0700-8801001</td><td>13800001234</td></tr></table>",
            "<p>咨询电话：0700-8801001</p><ul><li>甲 13800001234</li></ul>",
            "<table><tr><td>张三电话0700-88010011234</td><td>甲</td></tr><tr><td>13800001234</td><td>乙</td></tr></table>",
        ])
    func leaks(html: String) throws {
        #expect(try count("mobile", html) == 1)
    }

    @Test(
        "what only resembles a number is none",
        arguments: [
            "<p>1380000123</p>", "<p>138000012345</p>", "<p>12800001234</p>", "<p>138****1234</p>",
            "<p>编号A13800001234</p>", "<script>var t='13800001234'</script>", "<!-- 13800001234 -->",
        ])
    func resembling(html: String) throws {
        #expect(try count("mobile", html) == 0)
    }

    @Test("each number counts once, on however many pages")
    func distinct() throws {
        var site = TestSite()
        let row = { (number: String) in "<tr><td>甲</td><td>\(number)</td></tr>" }
        site.add(
            "a.html",
            html:
                "<table><tr><th>姓名</th><th>手机</th></tr>\(row("13800001234"))\(row("13900001234"))</table>"
        )
        site.add(
            "b.html",
            html:
                "<table><tr><th>姓名</th><th>手机</th></tr>\(row("13800001234"))\(row("13811111234"))</table>"
        )
        let fact = try Observed.fact(Self.crawl("mobile"), .number, on: site)
        #expect(fact.value == .number(3))
        #expect(
            fact.faults.map(\.key) == [
                "mobile 138****1234", "mobile 138****1234 #2", "mobile 139****1234",
            ])
        #expect(fact.faults.first?.evidence.snippet == "甲 | 138****1234")
        #expect(fact.faults.first?.evidence.locator == "/html/body/table/tr[2]/td[2]")
    }

    @Test("identity numbers need a day and a check character that are right")
    func cards() throws {
        let card = PersonalNumberTests.card
        #expect(try count("id-card", "<p>\(card)</p>") == 1)
        #expect(try count("id-card", "<p>身份证号\(card)。</p>") == 1)
        #expect(try count("id-card", "<p>联系电话：\(card)</p>") == 1, "no contact field excuses it")
        #expect(try count("id-card", "<p>99010119650312021X</p>") == 0)
        #expect(try count("id-card", "<p>99*************214</p>") == 0)
    }

    @Test("bank cards need their prefix, their check digit and a word of banking")
    func bankCards() throws {
        let card = "6222020000000000000"
        #expect(try count("bank-card", "<p>银行账号：\(card)</p>") == 1)
        #expect(try count("bank-card", "<p>卡号 6222 0200 0000 0000 000</p>") == 1)
        #expect(
            try count(
                "bank-card",
                "<table><tr><th>户主</th><th>一卡通账号</th></tr><tr><td>甲</td><td>\(card)</td></tr></table>"
            ) == 1)
        #expect(try count("bank-card", "<p>项目编号：\(card)</p>") == 0)
        #expect(try count("bank-card", "<p>银行账号：6222020000000000001</p>") == 0)
    }

    @Test("named columns are searched with their articles; one unseen leaves it open")
    func columns() throws {
        var site = TestSite()
        site.add("gzdt/", html: TestSite.list([("a.html", "花名册", "2022-03-01")]))
        site.add("gzdt/a.html", html: "<p>13800001234</p>")
        site.add("zcwj/x.html", html: "<p>13900001234</p>")
        #expect(try Observed.number(Self.crawl("mobile", "[动态]"), on: site) == 1)
        #expect(try Observed.number(Self.crawl("mobile"), on: site) == 2)
        let open = try Observed.fact(Self.crawl("mobile", "[动态, 文件]"), .number, on: site)
        #expect(open.value == nil)
        #expect(open.faults.count == 1)
    }

    @Test("nothing captured is nothing known")
    func nothing() throws {
        #expect(try Observed.number(Self.crawl("mobile"), on: TestSite()) == nil)
    }

    @Test("no number leaves in full, whatever the page does with it")
    func masked() throws {
        let card = PersonalNumberTests.card
        var site = TestSite()
        site.add(
            "gzdt/a13800001234.html",
            html: """
                <div id=zoom><p id=x13800001234>甲13800001234乙\(card)，账号6222020000000000000</p>
                <table><tr><th>手机</th><th>证号</th></tr><tr><td>13800001234</td><td>\(card)</td></tr></table></div>
                """)
        for kind in PersonalNumber.Kind.allCases {
            let fact = try Observed.fact(Self.crawl(kind.rawValue), .number, on: site)
            #expect(fact.value == .number(1))
            let output = "\(fact)" + String(decoding: FactFile.write([fact]), as: UTF8.self)
            for number in ["13800001234", card, "6222020000000000000"] {
                #expect(!output.contains(number))
            }
        }
    }
}
