/// Gives facts Chinese names that a person understands without the table, each once.
struct FactNamer {
    private static let longest = 26

    /// Names that are given.
    private var taken: Set<String>
    /// What a criterion is called, for names that would say too little.
    let about: String

    init(taken: Set<String>, about: String) {
        self.taken = taken
        // Codes before names and points behind them say nothing about what is counted.
        let line = TableText.folded(ColumnRole.chinese(TableText.line(about)))
        let whole = NamedPoints(Numbering.stripped(line)).name
        let signs = whole.prefix { !"（(，,；;。：:".contains($0) }
        // `研究工作不少于2次`: what is to be reached is no part of a name.
        let bound = ["不少于", "不低于", "至少", "达到"].compactMap { signs.firstRange(of: $0) }.first
        let head = bound.map { signs[..<$0.lowerBound] } ?? signs
        let name = head.count > 1 ? String(head) : whole
        self.about = String(Condition(String(name.drop(while: \.isASCIIDigit))).text.prefix(14))
    }

    /// The name of a number: `无文号件数`.
    mutating func count(_ counted: Counted) -> String {
        let unit =
            switch counted.measure {
            case "个月": "月"
            case "个工作日": "工作日"
            case "个百分点": "百分点"
            default: counted.measure
            }
        var subject = counted.subject == "少" ? "缺少" : counted.subject
        // `少一项制度` is one missing; `少报一次` says it already.
        let isVerb = subject.dropFirst().first.map { "报发办开上公更召举做写".contains($0) } ?? false
        if subject.hasPrefix("少"), subject.count > 1, !isVerb { subject = "缺" + subject }
        // `空白月每月`: the word is there already.
        if subject.hasSuffix(unit) { subject = String(subject.dropLast(unit.count)) }
        return unique(complete(subject, least: 3) + unit + "数")
    }

    /// The name of a share or a number of another kind.
    mutating func value(_ subject: String, _ kind: String) -> String {
        let name = subject.hasSuffix(kind) ? subject : subject + kind
        return unique(complete(name, least: kind.count + 2))
    }

    /// The name of something that is so or not.
    mutating func state(_ text: String) -> String { unique(complete(text, least: 4)) }

    /// The name of the criterion's own matter being there.
    mutating func presence() -> String {
        unique(about.hasPrefix("有") ? about : "有" + (about.isEmpty ? "相关内容" : about))
    }

    /// Names that begin with a digit are numbers to expressions, short ones say nothing.
    private func complete(_ text: String, least: Int) -> String {
        let needs = text.count < least || (text.first?.isASCIIDigit ?? true)
        let name = needs && !text.hasPrefix(about) ? about + text : text
        return name.count > Self.longest ? String(name.suffix(Self.longest)) : name
    }

    private mutating func unique(_ name: String) -> String {
        var name = name.isEmpty ? "事项" : name
        if name.first?.isASCIIDigit == true { name = "第" + name }
        var candidate = name
        if taken.contains(candidate), !name.hasPrefix(about), !about.isEmpty {
            candidate = String((about + name).suffix(Self.longest + 6))
            if candidate.first?.isASCIIDigit == true { candidate = "第" + candidate }
        }
        let base = candidate
        var number = 1
        while !taken.insert(candidate).inserted {
            number += 1
            candidate = "\(base)\(number)"
        }
        return candidate
    }
}
