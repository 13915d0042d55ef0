/// Tells whether points are for each of something, and of what: `无文号的每件`, `每缺一项`, `晚报一次`.
struct CountPhrase {
    /// `缺一项`, `逾期1天`: how many are named.
    private let numbered =
        /(?<lead>[^0-9一]{0,14}?)(?<step>[0-9]+|一)(?<measure>%|个工作日|工作日|个百分点|个月|个季度|季度|批次|个|项|处|次|条|件|篇|期|天|日|月|季|年|人次|人|份|例|家|起|户|类|种|则|幅|张|封|册|场|步|款|只|点|块|周|旬|小时|村|批|领域|部门|单位|所|座|页)(?<tail>.*)/
    /// `件`, `个栏目空白`: the word stands first.
    private let bare =
        /(?<measure>个工作日|工作日|个百分点|个月|个季度|季度|批次|个|项|处|次|条|件|篇|期|天|日|月|季|年|人次|人|份|例|家|起|户|类|种|则|幅|张|封|册|场|步|款|只|点|块|周|旬|小时|村|批|领域|部门|单位|所|座|页)(?<tail>.*)/
    /// `缺件`: words that are also parts of others, such as 逾期, are left out.
    private let inside =
        /(?<lead>[^0-9一]{1,14}?)(?<measure>个|项|处|次|条|件|篇|份|例|家|起|户|幅|张|封|册|场)(?<tail>.*)/
    private let single =
        /(?<subject>.*?[^0-9.]|)(?:一|1)(?<measure>个工作日|个百分点|个月|个季度|季度|个|项|处|次|条|件|篇|期|天|例|份|起|家|人次|人|户|类|种|幅|张|封|册|场)(?<tail>.*)/
    /// Words that say nothing about what is counted.
    private static let fillers = ["发现", "出现", "存在", "有", "查到", "检查", "随机", "每", "逐", "扣"]

    /// What `context` counts; `nil` where it counts nothing.
    func read(_ context: String) -> Counted? {
        let clauses = context.split { ",:()\n".contains($0) }.map(String.init)
        let clause = clauses.dropLast().last.map { Condition($0).text } ?? ""
        guard let last = clauses.last, let counted = counted(last, after: clause) else {
            // `每发现1个未公开的，扣1分` may stand before the comma with more behind it.
            guard clauses.count > 1, let counted = counted(clauses[clauses.count - 2], after: ""),
                clauses[clauses.count - 2].contains("每")
            else { return nil }
            return Counted(
                subject: counted.subject + (clauses.last ?? ""), measure: counted.measure,
                step: counted.step)
        }
        // `制度建设（3分）：每缺一项`: the caption says of what.
        if clauses.count > 2, counted.subject.count < 2,
            clauses[clauses.count - 2].wholeMatch(of: /[0-9.]+分/) != nil
        {
            let caption = Numbering.stripped(clauses[clauses.count - 3])
            return Counted(
                subject: caption + counted.subject, measure: counted.measure, step: counted.step)
        }
        // `少一项` is of the criterion itself, whatever stands before.
        guard Condition(counted.subject).text.count < 2, clauses.count > 1,
            !["缺", "少", "漏"].contains(counted.subject),
            // `1月31日前公布得5分` is no name, nor is `以实地查看为准`.
            !(clauses[clauses.count - 2].hasPrefix("以")
                && clauses[clauses.count - 2].hasSuffix("为准")),
            !clauses[clauses.count - 2].contains(/[得加计](?:[0-9]|满分)/)
        else { return counted }
        // `准确率达到98%，每低1%`: what is to be reached is no part of the name.
        let before = clauses[clauses.count - 2]
        let cut = ["达到", "不低于", "不少于"].compactMap { before.firstRange(of: $0)?.lowerBound }.min()
        return Counted(
            subject: String(before[..<(cut ?? before.endIndex)]) + counted.subject,
            measure: counted.measure, step: counted.step)
    }

    private func counted(_ text: String, after clause: String) -> Counted? {
        // `每发现一处不是逐项公开的`: what is done one by one is not what is counted.
        if let mark = text.lastIndex(of: "每") ?? text.lastIndex(of: "逐") {
            let before = String(text[..<mark])
            let after = String(text[text.index(after: mark)...])
            /// `决算未公开的，每个部门`: what is wrong stands before the comma.
            func what(_ tail: String) -> String {
                let isThing = ["部门", "单位", "村", "乡镇", "领域", "栏目", "事项"].contains(tail)
                return isThing && !clause.isEmpty && before.isEmpty ? clause + tail : before + tail
            }
            func counted(
                _ lead: Substring, _ step: Substring?, _ measure: Substring, _ tail: Substring
            ) -> Counted {
                Counted(
                    subject: lead.isEmpty
                        ? what(String(tail))
                        : before + Self.meaningful(String(lead)) + String(tail),
                    measure: Self.unit(measure), step: step.flatMap { Int($0) } ?? 1)
            }
            if let match = after.wholeMatch(of: numbered)?.output,
                match.measure != "%" || !Self.isThreshold(match.lead)
            {
                // `每低于90%一个百分点`: points below a line, not ninety of them.
                if match.measure == "%", match.tail.hasPrefix("一个百分点") {
                    return Counted(
                        subject: before + match.lead + (match.step) + "%", measure: "个百分点")
                }
                return counted(match.lead, match.step, match.measure, match.tail)
            }
            if let match = after.wholeMatch(of: bare)?.output {
                return counted("", nil, match.measure, match.tail)
            }
            if let match = after.wholeMatch(of: inside)?.output {
                return counted(match.lead, nil, match.measure, match.tail)
            }
            return after.isEmpty ? nil : Counted(subject: before + after, measure: "次")
        }
        // `各项缺一扣3分`
        if let end = ["缺一", "少一", "缺1", "少1"].first(where: text.hasSuffix) {
            return Counted(subject: String(end.prefix(1)), measure: "项")
        }
        guard let match = text.wholeMatch(of: single) else { return nil }
        let tail = String(match.output.tail)
        // `一次性扣2分`, `一类单位`: no count.
        guard !["性", "级", "以上", "及以上", "以内"].contains(where: tail.hasPrefix) else { return nil }
        return Counted(
            subject: Self.meaningful(String(match.output.subject)) + tail,
            measure: Self.unit(match.output.measure))
    }

    /// `季度录用率低于`: a share that is to be reached in each of something, not points of it.
    private static func isThreshold(_ lead: Substring) -> Bool {
        ["率", "占比", "比例", "比重"].contains(where: lead.contains)
            && ["低于", "不足", "未达到", "未达", "达不到", "少于", "小于", "超过", "高于", "大于"]
                .contains(where: lead.hasSuffix)
    }

    private static func unit(_ text: Substring) -> String {
        switch text {
        case "工作日": "个工作日"
        case "%": "个百分点"
        case "个季度": "季度"
        default: String(text)
        }
    }

    private static func meaningful(_ text: String) -> String {
        var text = text
        var isChanged = true
        while isChanged {
            isChanged = false
            for word in fillers where text.hasPrefix(word) {
                text = String(text.dropFirst(word.count))
                isChanged = true
            }
            for word in ["发现", "出现", "有"] where text.hasSuffix(word) {
                text = String(text.dropLast(word.count))
                isChanged = true
            }
        }
        return text
    }
}
