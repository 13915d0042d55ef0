import Model
import Testing

@testable import Evidence

@Suite("Labels")
struct LabelReaderTests {
    private func values(_ lines: [String], _ words: [[String]]) -> [String] {
        var text = ReadableText()
        text.passages = lines.map {
            .init(text: $0, place: .named("x"), cell: nil, isHeading: false)
        }
        return LabelReader(text, LabelWords(words)).labels.map { "\($0.label)=\($0.value)" }
    }

    @Test(
        "stand at the beginning of a line, or within it before a colon",
        arguments: [
            (["联系电话：0700-1"], ["0=0700-1"]),
            (["三、联系电话（必填）： 0700-1"], ["0=0700-1"]),
            (["（一）【联系电话】0700-1"], ["0=0700-1"]),
            (["地址：示例路1号 联系电话：0700-1"], ["1=示例路1号", "0=0700-1"]),
            (["联 系 电 话：0700-1"], ["0=0700-1"]),
            (["监督电话：0700-1"], []),
            (["请拨打联系电话咨询"], []),
            (["联系电话"], ["0="]),
            (["联系电话", "0700-1"], ["0=0700-1"]),
            (["一、联系电话", "二、其他", "x"], ["0="]),
            (["一、联系电话", "1.上午", "2.下午"], ["0=1.上午 2.下午"]),
            (["联系电话：", "地址：示例路"], ["0=", "1=示例路"]),
        ])
    func found(lines: [String], labels: [String]) {
        #expect(values(lines, [["联系电话", "电话"], ["地址"]]) == labels)
    }

    @Test("a value of nothing but dashes is none; 无 is one")
    func given() {
        for (value, isGiven) in [
            ("无", true), ("—", false), ("/", false), ("待补充", false), ("", false), ("0", true),
        ] {
            #expect(LabelReader.isGiven(value) == isGiven, "\(value)")
        }
    }

    @Test("in tables have their value beside them, or below in a row of headers")
    func tables() throws {
        var site = TestSite()
        site.add(
            "gkzn.html",
            html: """
                <div id=zoom><table><tr><td>办公地址</td><td>示例路1号</td></tr>
                <tr><td>传真</td><td></td></tr><tr><td>联系电话</td><td>0700-8801001</td></tr></table>
                <table><tr><th>机构名称</th><th>办公时间</th></tr><tr><td>青禾镇</td><td>8:30</td></tr></table></div>
                """)
        let found = try Observed.present(
            "extractor: guide-elements, column: 指南",
            ["办公地址", "传真", "联系电话", "机构名称", "办公时间"].map {
                .init(name: $0, synonyms: [])
            }, on: site)
        #expect(found == ["办公地址", "联系电话", "机构名称", "办公时间"])
    }
}
