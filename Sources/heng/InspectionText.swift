import Evidence
import Exact
import Markup
import Model

/// An inspection as a person reads it in a terminal.
struct InspectionText {
    private let inspection: PageInspection
    private let language: Language
    private let hasColour: Bool

    /// Entries and places shown; the rest is counted.
    private static let shownEntries = 40
    private static let shownPlaces = 4

    init(_ inspection: PageInspection, language: Language, hasColour: Bool) {
        self.inspection = inspection
        self.language = language
        self.hasColour = hasColour
    }

    /// The lines to print.
    var lines: [String] {
        head + dates + list + marks + facts
    }

    // MARK: Parts

    private var head: [String] {
        let charset = inspection.charset
        var lines = [
            strong(inspection.address),
            pair(say("状态", "status"), "HTTP \(inspection.status)"),
            pair(say("标题", "title"), plain(inspection.title)),
            pair(say("类型", "kind"), kind),
            pair(
                say("编码", "charset"),
                charset.name + say("，依据 ", ", by ") + charset.decidedBy
                    + (charset.declared.map { say("，声明为 ", ", declared ") + $0 } ?? "")
                    + (charset.replacements > 0
                        ? say(
                            "，\(charset.replacements) 处不能解码",
                            ", \(charset.replacements) sequences not decoded") : "")),
            pair("SHA-256", inspection.sha256),
        ]
        if !inspection.isWhole {
            lines.append(pair(say("注意", "note"), say("页面不完整", "the page is not whole")))
        }
        return lines
    }

    private var kind: String {
        switch inspection.kind {
        case .article: say("稿件", "article")
        case .list: say("列表", "list")
        case .home: say("首页", "home")
        case .script: say("列表由脚本生成", "list made by script")
        case .redirect: say("跳转", "redirect")
        case .blank: say("空白", "blank")
        }
    }

    private var dates: [String] {
        guard !inspection.dates.isEmpty else {
            return section(say("公开日期", "publication day")) + ["  " + say("未注明", "none")]
        }
        return section(say("公开日期", "publication day"))
            + inspection.dates.enumerated().map { index, mark in
                (index == 0 ? "* " : "  ") + DisplayWidth.pad(mark.name, to: 9) + mark.value
                    + "  " + quiet(mark.evidence.locator) + "  " + plain(mark.evidence.snippet)
            }
    }

    private var list: [String] {
        guard !inspection.entries.isEmpty else { return explanation }
        let count = inspection.entries.count
        var lines = section(say("列表 \(count) 条", "list, \(count) entries"))
        for entry in inspection.entries.prefix(Self.shownEntries) {
            lines.append(
                "  " + DisplayWidth.pad(entry.day?.description ?? "—", to: 12) + plain(entry.title))
            lines.append("    " + quiet((entry.address ?? "—") + "  " + entry.locator))
        }
        if count > Self.shownEntries {
            lines.append(
                "  " + say("另有 \(count - Self.shownEntries) 条", "\(count - Self.shownEntries) more")
            )
        }
        if let pages = inspection.pageCount {
            lines.append("  " + say("页面自称共 \(pages) 页", "the page says it has \(pages) pages"))
        }
        lines += inspection.furtherPages.map { "  → " + plain($0) }
        return lines
    }

    private var explanation: [String] {
        guard let found = inspection.explanation else { return [] }
        return section(say("说明", "explanation"))
            + ["  \(found.name)  " + quiet(found.evidence.locator) + "  " + plain(found.value)]
    }

    private var marks: [String] {
        var lines: [String] = []
        if !inspection.information.isEmpty || inspection.documentNumber != nil {
            lines += section(say("公开信息表", "document information"))
            lines += inspection.information.map(row)
            if let number = inspection.documentNumber {
                lines.append(
                    "  " + DisplayWidth.pad(say("文号", "number"), to: 18) + strong(number.value))
            }
        }
        if !inspection.tags.isEmpty {
            lines += section(say("页面标签", "meta tags")) + inspection.tags.map(row)
        }
        lines += section(say("页脚标识", "footer marks"))
        lines += inspection.footer.shown.map(row)
        if !inspection.footer.unseen.isEmpty {
            let doubt =
                inspection.footer.mayHide
                ? say("（脚本或图片可能显示，存疑）", " (a script or an image may show it)") : ""
            lines.append(
                "  " + say("未见：", "not seen: ")
                    + inspection.footer.unseen.joined(separator: say("、", ", ")) + doubt)
        }
        return lines
    }

    private func row(_ mark: PageInspection.Mark) -> String {
        "  " + DisplayWidth.pad(plain(mark.name), to: 18) + plain(mark.value) + "  "
            + quiet(mark.evidence.locator)
    }

    private var facts: [String] {
        section(say("提取器", "extractors")) + inspection.facts.flatMap(lines(of:))
    }

    private func lines(of fact: Fact) -> [String] {
        let name = fact.method.map { "\($0.extractor) v\($0.version)" } ?? fact.name
        let value: String =
            switch fact.reading {
            case .known(let value): strong(value.wording.text(in: language))
            case .unknown(let reason):
                say("无法判定：", "unknown: ") + plain(reason.text(in: language))
            }
        let doubt = fact.certainty == .suspected ? say("（疑似）", " (suspected)") : ""
        var lines = ["  " + DisplayWidth.pad(name, to: 28) + value + doubt]
        lines += fact.faults.prefix(Self.shownPlaces).map { fault in
            "    ! " + plain(fault.what.text(in: language))
                + (fault.count > 1 ? " × \(fault.count)" : "")
        }
        lines += fact.evidence.prefix(Self.shownPlaces).map(place)
        let hidden = fact.evidence.count - Self.shownPlaces
        if hidden > 0 {
            lines.append("    " + quiet(say("另有 \(hidden) 处", "\(hidden) more places")))
        }
        return lines
    }

    private func place(_ evidence: Evidence) -> String {
        let start = "    @ " + quiet(evidence.locator) + "  "
        guard let context = inspection.contexts[evidence.locator] else {
            return start + plain(evidence.snippet)
        }
        return start + quiet(context.before) + marked(context.text) + quiet(context.after)
    }

    // MARK: Looks

    private func section(_ title: String) -> [String] { ["", strong(title)] }

    private func pair(_ name: String, _ value: String) -> String {
        "  " + DisplayWidth.pad(name, to: 10) + value
    }

    private func say(_ zh: String, _ en: String) -> String {
        language == .zhHans ? zh : en
    }

    private func strong(_ text: String) -> String { styled(text, "1") }
    private func quiet(_ text: String) -> String { styled(text, "2") }
    private func marked(_ text: String) -> String { styled(text, "7") }

    private func styled(_ text: String, _ style: String) -> String {
        let text = plain(text)
        return hasColour && !text.isEmpty ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
    }

    /// A page may hold anything; what steers a terminal is left out.
    private func plain(_ text: String) -> String {
        let shown = text.unicodeScalars.filter {
            $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
        }
        return String(String.UnicodeScalarView(shown))
    }
}
