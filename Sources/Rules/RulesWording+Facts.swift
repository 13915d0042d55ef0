import Exact
public import Model

/// What a sentence says of one fact.
extension RulesWording {
    static let notObserved = Wording(zh: "没有采集结果", en: "nothing was captured for it")
    static let unfitValue = Wording(
        zh: "读数与声明的类型不符", en: "the reading does not have the declared type")
    static let conflictingFacts = Wording(
        zh: "同一来源有相互矛盾的读数", en: "one source gives readings that differ")
    static let notYetDue = Wording(zh: "报送期限未到", en: "the submission is not yet due")
    static let leftOut = Wording(zh: "未填报", en: "not answered in the submission")
    static let notSubmitted = Wording(zh: "未按期报送", en: "nothing submitted by the deadline")

    static let unreadable = Wording(
        zh: "报送文件无法读取", en: "the submission cannot be read")

    static func submittedLate(_ time: DateTime) -> Wording {
        Wording(zh: "逾期报送（\(time)）", en: "submitted late (\(time))")
    }

    /// Longest claim text a sentence quotes, in characters.
    static let quotedLength = 40

    /// “标准目录领域数 12 个”.
    static func value(_ value: FactValue, of reading: FactReading) -> Wording {
        let name = reading.name
        switch value {
        case .boolean:
            let answer = value.wording
            return Wording(zh: "\(name)：\(answer.zh)", en: "\(name): \(answer.en)")
        case .number(let number):
            return Wording(
                zh: "\(name) \(amount(number, reading.unit).zh)",
                en: "\(name) \(amount(number, reading.unit).en)")
        case .date(let date):
            return Wording(verbatim: "\(name) \(date)")
        case .text(let text):
            let clipped = text.count > quotedLength ? text.prefix(quotedLength) + "…" : text[...]
            return Wording(zh: "\(name)：“\(clipped)”", en: "\(name): “\(clipped)”")
        case .elements(let set):
            return Wording(zh: "\(name) \(set.wording.zh)", en: "\(name) \(set.wording.en)")
        case .ledger:
            let entries = value.wording
            return Wording(zh: "\(name) \(entries.zh)", en: "\(name): \(entries.en)")
        }
    }

    /// `12 个`; English leaves the Chinese counting word out.
    static func amount(_ number: Decimal128, _ unit: String?) -> Wording {
        let text = number.inSentence
        guard let unit else { return Wording(verbatim: text) }
        guard unit != "%" else { return Wording(verbatim: "\(text)%") }
        return Wording(zh: "\(text) \(unit)", en: text)
    }
}

extension FactReading {
    /// The fact in one phrase: its name, what is known of it and who says so.
    public var sentence: Wording {
        switch state {
        case .certain(let value):
            let known = RulesWording.value(value, of: self)
            return switch certainty {
            case .declared: Wording(zh: "\(known.zh)（填报）", en: "\(known.en) (claimed)")
            case .judged: Wording(zh: "\(known.zh)（人工核定）", en: "\(known.en) (judged)")
            default: known
            }
        case .suspected(let value):
            let known = RulesWording.value(value, of: self)
            return Wording(
                zh: "\(known.zh)（疑似，待人工核实）", en: "\(known.en) (suspected, to be confirmed)")
        case .claimedOnly(let value):
            let known = RulesWording.value(value, of: self)
            return Wording(
                zh: "\(known.zh)（仅有填报，待人工核实）", en: "\(known.en) (claimed only, to be reviewed)")
        case .unknown(let why):
            let seen = leastCount()
            guard seen > 0 else {
                return Wording(
                    zh: "\(name)无法判定（\(why.zh)）", en: "\(name) cannot be determined (\(why.en))")
            }
            let count = RulesWording.amount(seen, unit)
            return Wording(
                zh: "\(name)至少 \(count.zh)，其余无法判定（\(why.zh)）",
                en: "\(name) at least \(count.en), the rest cannot be determined (\(why.en))")
        case .unanswered(let why):
            return Wording(zh: "\(name)\(why.zh)", en: "\(name): \(why.en)")
        }
    }
}
