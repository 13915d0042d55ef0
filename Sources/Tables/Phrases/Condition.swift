/// What must be so, in the words of the table.
struct Condition: Sendable, Hashable {
    /// The words, without what only joins them to the points.
    let text: String

    private static let leads = [
        "如果", "如", "若", "凡是", "凡", "对于", "对", "因", "由于", "其中", "经查", "发现", "存在", "出现", "则",
        "且", "并", "但", "或", "及", "的", "按照要求",
    ]
    private static let tails = [
        "的", "则", "者", "的情况", "的情形", "予以", "的将", "的应", "酌情", "视情", "视情况", "一律", "直接", "的可",
        "每", "的另", "的再", "的各", "该项", "本项", "此项", "分别", "的相应", "扣分", "的并", "的时",
    ]
    private static let negations = ["没有", "尚未", "未能", "未", "没", "不能", "不", "无", "缺少", "缺"]

    init(_ context: String) {
        var text = Self.plain(Self.lastClause(context))
        var isChanged = true
        while isChanged {
            isChanged = false
            for lead in Self.leads
            where text.hasPrefix(lead) && text.count > lead.count + 1 && !text.hasPrefix("及时") {
                text = String(text.dropFirst(lead.count))
                isChanged = true
            }
            for tail in Self.tails where text.hasSuffix(tail) && text.count > tail.count {
                text = String(text.dropLast(tail.count))
                isChanged = true
            }
        }
        self.text = text
    }

    /// Whether nothing is left.
    var isEmpty: Bool { text.isEmpty }

    /// `无`, `没有`, `否则`, `未完成`: not what was said before.
    var isPlainNegation: Bool {
        [
            "无", "没有", "否则", "否", "缺一项", "缺项", "缺", "每缺一项", "未完成", "没有的", "未达到", "未达标", "反之", "其他",
            "不达标", "未达到要求", "没",
        ]
        .contains(text)
    }

    /// Whether it only says how many: `3处以上`, `逾期4至7天`. Several of these are steps of one
    /// charge, not charges that add up.
    var isStep: Bool {
        let step =
            /.{0,12}[0-9](?:个工作日|个月|个|天|日|项|处|次|件|条|篇|期|名|例|起|家|人|份|户|种)(?:及?其?以上|以内|以下|之间|之内)?/
        let range = /[0-9]+至[0-9]+(?:个工作日|个月|个|天|日|项|处|次|件|条|篇|期|名|例|起|家|人|份|户|种).*/
        return text.wholeMatch(of: step) != nil || text.wholeMatch(of: range) != nil
            || text.wholeMatch(of: /[2-9](?:项|处|次|件|条|个)(?:不|未|没|缺|错|以上).*/) != nil
    }

    /// The word a step is counted by: `处` of `3处以上`.
    var stepMeasure: String? {
        text.firstMatch(of: /[0-9](?<measure>个工作日|个月|个|天|日|项|处|次|件|条|篇|期|名|例|起|家|人|份|户|种)/).map {
            String($0.output.measure)
        }
    }

    /// `全年少于200条`: one number that is not reached.
    var isShortfall: Bool {
        ["少于", "不足", "低于", "未达", "不到", "不满"].contains(where: text.contains)
    }

    /// `低于百分之90`: below a line, but nobody says what is.
    var isBareThreshold: Bool {
        text.wholeMatch(
            of:
                /(?:在|为)?(?:低于|不足|未达到?|达不到|不到|少于|小于|超过|高于|大于)?百分之[0-9点]+(?:及?以[上下]|至百分之[0-9点]+|之间)?/
        ) != nil
    }

    /// Whether it is something missing.
    var isNegative: Bool { Self.negations.contains { text.hasPrefix($0) } || negationInside != nil }

    /// The same as something that is there: `未建立制度` as `已建立制度`.
    var positive: String {
        for word in Self.negations where text.hasPrefix(word) {
            let rest = String(text.dropFirst(word.count))
            return (word == "无" || word == "没有" || word == "缺" || word == "缺少" ? "有" : "已") + rest
        }
        if let range = negationInside {
            return String(text[..<range.lowerBound]) + "已" + String(text[range.upperBound...])
        }
        return text
    }

    /// `制度未建立`: the negation stands behind what it speaks of.
    private var negationInside: Range<String.Index>? {
        for word in ["未", "没有", "不"] {
            if let range = text.firstRange(of: word), range.lowerBound > text.startIndex,
                text.distance(from: range.upperBound, to: text.endIndex) >= 1
            {
                return range
            }
        }
        return nil
    }

    /// What stands nearest to the points: the words behind the last comma, where they say enough.
    private static func lastClause(_ context: String) -> String {
        let clauses = context.split { ",:()\n".contains($0) }.map(String.init)
            .filter { !$0.allSatisfy { $0.isWhitespace } }
        guard let last = clauses.last else { return "" }
        guard last.count < 3, clauses.count > 1, !["无", "没有", "否则", "否", "有"].contains(last) else {
            return last
        }
        // `按时报送得5分，迟报`: points of another case are no part of this one.
        guard !clauses[clauses.count - 2].contains(/[得计加扣减](?:[0-9]|满分)/) else { return last }
        return clauses[clauses.count - 2] + last
    }

    /// Only what can stand in a name: signs and white space left out, the first clause where the
    /// words say several.
    private static func plain(_ text: String) -> String {
        // Signs between digits say something: `4-7天`, `0.1`, `80%以上`.
        let stripped = Numbering.stripped(TableText.trimmed(text))
            .replacing(/^[A-Za-z][.、:)](?=[^A-Za-z0-9])/, with: "")
            .replacing(/([0-9])%?[\-~—]([0-9])/) { "\($0.output.1)至\($0.output.2)" }
            .replacing(/([0-9])\.([0-9])/) { "\($0.output.1)点\($0.output.2)" }
            .replacing(/([0-9点]+)%/) { "百分之\($0.output.1)" }
        return String(
            stripped.filter {
                $0.isLetter || $0.isNumber || $0 == "_"
            })
    }
}
