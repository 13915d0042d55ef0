import Exact
import Model

/// One visible sheet of an exported pack: what stands in it, and what an edit of it means.
struct PackSheet {
    /// What a cell shows, and which entry of the pack it is.
    struct Entry {
        let text: String
        /// The code of the node of the pack it belongs to; empty for what cannot be edited.
        var code = ""
        /// The key of the entry.
        var key = ""
    }

    /// A row, known by its code.
    struct Row {
        let code: String
        let entries: [Entry]
    }

    let name: String
    let heads: [String]
    let rows: [Row]
    /// Columns of names and weights of levels; merged where rows share them.
    var merged: Set<Int> = []
    /// Widths in digits of the usual font.
    let widths: [Double]
    /// The last line: the points of the whole.
    var total: String?

    /// The head of the column by which rows are known.
    static let codeHead = "编码"
    static let pointsHead = "分值"
    static let totalLabel = "合计"
    static let levelHeads = ["一级指标", "二级指标", "三级指标"]
    static let weightHeads = ["一级权重", "二级权重", "三级权重"]

    /// The sheets of a pack, in order.
    static func all(of pack: Setting) -> [PackSheet] {
        let facts = FactDraft.declared(in: pack)
        var sheets = [tree(pack, facts)]
        let lists: [(String, [Setting])] = [
            ("单项否决", pack["vetoes"]?.list ?? []),
            ("加分减分", pack["bonus"]?["criteria"]?.list ?? []),
        ]
        for (name, items) in lists where !items.isEmpty { sheets.append(list(name, items, facts)) }
        return sheets + [self.facts(pack), policy(pack)]
    }

    // MARK: - What can be edited

    private static func tree(_ pack: Setting, _ facts: [FactDraft]) -> PackSheet {
        let nodes = pack["indicators"]?.list ?? []
        let depth = max(nodes.map(depth).max() ?? 1, 1)
        var heads: [String] = []
        var widths: [Double] = []
        for level in 0..<min(depth, levelHeads.count) {
            heads += [levelHeads[level], weightHeads[level]]
            widths += [16, 7]
        }
        let fields = criterionFields
        heads += [codeHead] + fields.map(\.head)
        widths += [9] + fields.map(\.width)
        var rows: [Row] = []
        for node in nodes { add(node, [], depth, facts, to: &rows) }
        return PackSheet(
            name: "指标体系", heads: heads, rows: rows, merged: Set(0..<(2 * depth)),
            widths: widths, total: pack["policy"]?["total"]?.scalar)
    }

    private struct Field {
        let head: String
        let key: String
        let width: Double
    }

    private static let criterionFields = [
        Field(head: "评分项", key: "check", width: 44),
        Field(head: pointsHead, key: "points", width: 7),
        Field(head: "评分规则", key: "rule", width: 44), Field(head: "条款依据", key: "clause", width: 18),
        Field(head: "完成时限", key: "due", width: 12),
        Field(head: "责任人", key: "responsible", width: 24),
        Field(head: "整改要求", key: "fix", width: 26),
    ]

    private static func depth(_ node: Setting) -> Int {
        1 + ((node["children"]?.list ?? []).map(depth).max() ?? 0)
    }

    private static func add(
        _ node: Setting, _ path: [Setting], _ depth: Int, _ facts: [FactDraft],
        to rows: inout [Row]
    ) {
        // Deeper trees than the engine takes come from nowhere; the stack stays short all the same.
        guard path.count < levelHeads.count else { return }
        let path = path + [node]
        for child in node["children"]?.list ?? [] { add(child, path, depth, facts, to: &rows) }
        for criterion in node["criteria"]?.list ?? [] {
            var entries: [Entry] = []
            for level in 0..<depth {
                guard level < path.count, let id = path[level]["id"]?.scalar else {
                    entries += [Entry(text: ""), Entry(text: "")]
                    continue
                }
                entries += ["name", "weight"].map { key in
                    Entry(text: text(path[level], key, facts), code: id, key: key)
                }
            }
            rows.append(row(criterion, before: entries, criterionFields, facts))
        }
    }

    private static func list(
        _ name: String, _ items: [Setting], _ facts: [FactDraft]
    ) -> PackSheet {
        let fields = criterionFields.filter { field in
            items.contains { $0[field.key] != nil }
        }
        return PackSheet(
            name: name, heads: [codeHead] + fields.map(\.head),
            rows: items.map { row($0, before: [], fields, facts) },
            widths: [9] + fields.map(\.width))
    }

    private static func row(
        _ criterion: Setting, before: [Entry], _ fields: [Field], _ facts: [FactDraft]
    ) -> Row {
        let code = criterion["id"]?.scalar ?? ""
        return Row(
            code: code,
            entries: before + [Entry(text: code)]
                + fields.map {
                    Entry(text: text(criterion, $0.key, facts), code: code, key: $0.key)
                })
    }

    /// What a person reads of an entry.
    private static func text(_ node: Setting, _ key: String, _ facts: [FactDraft]) -> String {
        guard let value = node[key] else { return "" }
        if key == "rule" { return RuleSentence.text(value, facts: facts) }
        guard let text = value.scalar else { return "" }
        if value.isUnset { return UnsetText.shown }
        if ["weight", "points"].contains(key), let number = Decimal128(text) {
            return number.reduced.plain
        }
        return TableText.trimmed(text)
    }

    // MARK: - What is only shown

    private static func facts(_ pack: Setting) -> PackSheet {
        let rows = (pack["facts"]?.list ?? []).map { fact in
            let names = (fact["elements"]?.list ?? []).compactMap {
                $0.scalar ?? $0["name"]?.scalar
            }
            let crawl = fact["crawl"]?["extractor"]?.scalar
            let sources = [
                crawl.map { "网页采集（\($0)）" }, fact["submission"]?.scalar == "true" ? "单位填报" : nil,
            ].compactMap(\.self)
            let texts = [
                fact["name"]?.scalar ?? "", typeNames[fact["type"]?.scalar ?? ""] ?? "",
                fact["unit"]?.scalar ?? "", sources.joined(separator: "、"),
                names.joined(separator: "、"),
            ]
            return Row(code: texts[0], entries: texts.map { Entry(text: TableText.trimmed($0)) })
        }
        return PackSheet(
            name: "数据项", heads: ["名称", "类型", "单位", "来源", "要素"], rows: rows,
            widths: [30, 10, 10, 30, 60])
    }

    private static let typeNames = [
        "boolean": "是否", "number": "数量", "date": "日期", "text": "文字", "elements": "要素",
        "ledger": "台账",
    ]

    private static func policy(_ pack: Setting) -> PackSheet {
        let policy = pack["policy"]
        func inline(_ setting: Setting?) -> String? {
            setting.map { setting in
                setting.scalar
                    ?? (setting.entries ?? []).map { "\($0.key) \($0.value.scalar ?? "")" }
                    .joined(separator: "；")
            }
        }
        let lines: [(String, String?)] = [
            ("名称", inline(pack["title"])), ("代号", inline(pack["pack"])),
            ("版本", inline(pack["version"])), ("来源文件", inline(pack["source"]?["document"])),
            ("附件", inline(pack["source"]?["annex"])),
            (
                "考核时段",
                pack["period"].map {
                    "\($0["from"]?.scalar ?? "") 至 \($0["to"]?.scalar ?? "")"
                }
            ), ("总分", inline(policy?["total"])), ("权重下限", inline(policy?["weight-floor"])),
            ("权重下限的理由", inline(policy?["weight-floor-reason"])),
            ("绩效考核分值权重", inline(policy?["appraisal-share"])), ("等次", inline(policy?["grades"])),
        ]
        let rows = lines.compactMap { label, text in
            text.map {
                Row(
                    code: label,
                    entries: [Entry(text: label), Entry(text: TableText.trimmed($0))])
            }
        }
        return PackSheet(name: "计分口径", heads: ["项目", "内容"], rows: rows, widths: [20, 80])
    }
}

extension FactDraft {
    /// The facts a pack declares, as far as sentences speak of them.
    static func declared(in pack: Setting) -> [FactDraft] {
        (pack["facts"]?.list ?? []).compactMap { fact in
            guard let name = fact["name"]?.scalar,
                let type = fact["type"]?.scalar.flatMap(FactType.init(rawValue:))
            else { return nil }
            return FactDraft(
                name: name, type: type, unit: fact["unit"]?.scalar,
                elements: (fact["elements"]?.list ?? []).compactMap {
                    $0.scalar ?? $0["name"]?.scalar
                })
        }
    }
}
