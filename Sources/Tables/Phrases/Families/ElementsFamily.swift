import Exact

/// `决策草案【2分】决策依据【2分】`; `公开清单2分，公开监督电话2.5分`: parts with points of their own.
struct ElementsFamily: PhraseFamily {
    private let bracketed =
        /(?:[^【】\[\]()□\n;。]{1,40}(?:\((?![0-9.]+分\))[^()【】]{1,30}\))?[【\[(][0-9]+(?:\.[0-9]+)?分[】\])](?:\((?![0-9.]+分\))[^()【】]{1,40}\))?[,、;。\n]*){2,}/
    private let inBrackets =
        /(?<label>[^【】\[\]()□\n;。]{1,40}?)(?:\((?![0-9.]+分\))[^()【】]{1,30}\))?[【\[(](?<points>[0-9]+(?:\.[0-9]+)?)分[】\])]/
    private let listed =
        /(?:[^,;、。\n□0-9扣减]{2,30}[0-9]*[^,;、。\n□0-9扣减得加计给]{0,12}[0-9]+(?:\.[0-9]+)?分[,;、。\n]+)+[^,;、。\n□0-9扣减]{2,30}[0-9]*[^,;、。\n□0-9扣减得加计给]{0,12}[0-9]+(?:\.[0-9]+)?分/
    private let item =
        /(?<label>[^,;、。\n□]{2,40}?)(?<points>[0-9]+(?:\.[0-9]+)?)分/

    /// `包括总体情况、存在问题两个方面，每个方面1分`
    private let aspects =
        /(?:是否)?(?:包括|包含|含有?|涵盖|公开|具备)?(?<list>[^,;。\n□0-9扣、]{1,20}(?:、[^,;。\n□0-9扣、]{1,20}){1,9}?)等?(?<count>[0-9]{1,2}|[二两三四五六七八九十])(?:个|项|类|种)(?<kind>方面|要素|内容|部分|环节|事项)?(?:的|信息|内容)?,(?:每|各)[1一]?(?:个|项|类|种)?(?:方面|要素|内容|部分|环节|事项)?(?:得|计|占)?(?<points>[0-9]+(?:\.[0-9]+)?)分/

    /// `有方案、有总结、有台账各得2分`
    private let alike =
        /(?<list>[^,;。\n□0-9扣、]{1,20}(?:、[^,;。\n□0-9扣、]{1,20}){1,9}?)的?,?(?:每项|各|每个)(?:得|计)?(?<points>[0-9]+(?:\.[0-9]+)?)分/

    private let shares = /(?:[^;。\n□]{2,60}?可得[0-9]{1,2}%[;。,\n]*){2,}/
    private let shareItem = /(?<label>[^;。\n□]{2,60}?),?可得(?<share>[0-9]{1,2})%/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        func parts<Output>(
            _ matches: [Regex<Output>.Match],
            _ part: (Regex<Output>.Match) -> (label: Substring, points: Substring)
        ) -> PhraseMeaning? {
            let found = matches.compactMap { match in
                let (label, points) = part(match)
                let name = Condition(String(label)).text
                return PointText.number(points).flatMap {
                    name.isEmpty ? nil : (label: name, points: $0)
                }
            }
            let names = Set(found.map(\.label))
            guard found.count == matches.count, found.count >= 2, names.count == found.count,
                found.allSatisfy({ $0.points > 0 })
            else { return nil }
            return .elements(found)
        }
        // `清晰显示的，可得50%；可查看信息的，可得30%`: shares are told below zero.
        let found = text.rest.matches(of: shareItem)
        if found.count > 1,
            found.compactMap({ PointText.number($0.output.share) }).reduce(0, +) == 100,
            let parts = text.take(
                shares,
                { match, _, _ in
                    parts(String(match.output).matches(of: shareItem)) {
                        ($0.output.label, $0.output.share)
                    }
                }
            ).first, case .elements(let elements) = parts.meaning
        {
            return [
                PhraseFinding(
                    position: parts.position,
                    meaning: .elements(elements.map { ($0.label, $0.points.negated) }))
            ]
        }
        var findings = text.take(bracketed) { match, _, _ in
            let found = String(match.output).matches(of: inBrackets)
            return Self.levels(found.map { ($0.output.label, $0.output.points) })
                ?? parts(found) { ($0.output.label, $0.output.points) }
        }
        findings += text.take(aspects) { match, _, _ in
            var labels = match.output.list.split(separator: "、")
                .map { TableText.line(String($0)) }
            let digits = ["二", "两", "三", "四", "五", "六", "七", "八", "九", "十"]
            let counts = [2, 2, 3, 4, 5, 6, 7, 8, 9, 10]
            let said = String(match.output.count)
            let count = digits.firstIndex(of: said).map { counts[$0] } ?? Int(said)
            // `依申请公开和存在问题三个方面`
            if let last = labels.last, labels.count + 1 == count,
                let mark = last.firstIndex(of: "和")
            {
                labels.removeLast()
                labels += [String(last[..<mark]), String(last[last.index(after: mark)...])]
            }
            guard labels.count == count, Set(labels).count == labels.count,
                labels.allSatisfy({ !$0.isEmpty }),
                let points = PointText.number(match.output.points), points > 0
            else { return nil }
            return .elements(labels.map { ($0, points) })
        }
        findings += text.take(alike) { match, _, _ in
            let labels = match.output.list.split(separator: "、")
                .map { Condition(String($0)).text }
            guard labels.count > 1, Set(labels).count == labels.count,
                labels.allSatisfy({ !$0.isEmpty }),
                let points = PointText.number(match.output.points), points > 0
            else { return nil }
            return .elements(labels.map { ($0, points) })
        }
        findings += text.take(listed) { match, _, _ in
            let whole = String(match.output)
            // Points for each, thresholds and verbs are other families' words.
            guard
                !["每", "否则", "以上", "不足", "无", "超过", "得", "加", "计", "给"]
                    .contains(where: whole.contains)
            else { return nil }
            let found = whole.matches(of: item)
            return Self.levels(found.map { ($0.output.label, $0.output.points) })
                ?? parts(found) { ($0.output.label, $0.output.points) }
        }
        return findings
    }

    /// `按期答复25分，逾期答复10分，不答复0分`: cases of which the last earns nothing.
    private static func levels(_ found: [(label: Substring, points: Substring)]) -> PhraseMeaning? {
        let levels = found.compactMap { label, points in
            let name = Condition(String(label)).text
            return PointText.number(points).flatMap {
                name.isEmpty ? nil : (label: name, points: $0)
            }
        }
        guard levels.count == found.count, levels.count >= 2, levels.last?.points == 0,
            Set(levels.map(\.label)).count == levels.count,
            zip(levels, levels.dropFirst()).allSatisfy({ $0.points > $1.points })
        else { return nil }
        return .levels(levels)
    }
}
