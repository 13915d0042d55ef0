/// `6月30日前完成`, `3月底前`: a day by which something was to be done.
struct DeadlineFamily: PhraseFamily {
    private let day =
        /(?:(?<year>[0-9]{4})年)?(?<month>1[0-2]|[1-9])月(?:(?<day>3[01]|[12][0-9]|0?[1-9])[日号]|(?<end>底|末))?(?:之前|以前|前)/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        // The words stay: they are part of what a condition says.
        text.rest.matches(of: day).compactMap { match in
            guard let month = Int(match.output.month) else { return nil }
            return PhraseFinding(
                position: text.rest.distance(
                    from: text.rest.startIndex, to: match.range.lowerBound),
                meaning: .due(
                    year: match.output.year.flatMap { Int($0) }, month: month,
                    day: match.output.day.flatMap { Int($0) }))
        }
    }
}
