import Exact

/// From when to when a consultation takes opinions, as its page says.
struct ConsultationPeriod {
    let start: CivilDate
    let end: CivilDate
    /// How many days the public has.
    let days: Int

    private static let startWords = ["开始时间", "起始时间", "开始日期", "征集开始时间", "起始日期"]
    private static let endWords = ["结束时间", "截止时间", "截止日期", "结束日期", "征集结束时间"]
    private static let words = LabelWords([startWords, endWords])
    /// Words that make a range of days the one that is meant.
    private static let subject = ["征求", "征集", "意见", "期限", "时间", "公示", "反馈", "截止"]
    private static let endSigns = ["截止", "截至", "止", "前"]

    /// Reads a text; `nil` when it states no period, or states one in working
    /// days of a year the calendar does not know.
    init?(_ text: ReadableText, published: CivilDate?, calendar: WorkingCalendar) {
        if let range = Self.labelled(text) {
            self.init(range)
        } else if let range = Self.range(text) {
            self.init(range)
        } else if let count = Self.count(text), let published {
            self.init(count, from: published, calendar)
        } else if let end = Self.end(text), let published, published <= end {
            self.init(published...end)
        } else {
            return nil
        }
    }

    private init(_ range: ClosedRange<CivilDate>) {
        start = range.lowerBound
        end = range.upperBound
        days = range.lowerBound.days(until: range.upperBound) + 1
    }

    private init?(_ count: DayCount, from published: CivilDate, _ calendar: WorkingCalendar) {
        let last =
            count.areWorkingDays
            ? try? calendar.adding(workingDays: count.days, to: published)
            : published.adding(days: count.days - 1)
        guard let last else { return nil }
        start = published
        end = last
        days = count.areWorkingDays ? published.days(until: last) : count.days
    }

    private static func labelled(_ text: ReadableText) -> ClosedRange<CivilDate>? {
        let labels = LabelReader(text, words).labels
        func day(_ label: Int) -> CivilDate? {
            labels.lazy.filter { $0.label == label }
                .compactMap { DateScanner.first(in: $0.value) }.first
        }
        guard let start = day(0), let end = day(1), start <= end else { return nil }
        return start...end
    }

    private static func range(_ text: ReadableText) -> ClosedRange<CivilDate>? {
        var other: ClosedRange<CivilDate>?
        for passage in text.passages {
            guard let range = DayRange.first(in: passage.text) else { continue }
            let line = TextNormalization.squeezed(passage.text)
            if subject.contains(where: { line.holds($0) }) { return range }
            other = other ?? range
        }
        return other
    }

    private static func count(_ text: ReadableText) -> DayCount? {
        for passage in text.passages where passage.text.utf8.count < 65_536 {
            let line = SqueezedText(passage.text)
            for word in ["之日起", "期限", "征集时间", "公示期", "征求意见时间"] {
                for range in line.ranges(of: word) {
                    let rest = (range.upperBound..<min(line.count, range.upperBound + 16))
                        .map { line[$0] }
                    if let count = DayCount(in: rest, skipping: 8) { return count }
                }
            }
        }
        return nil
    }

    private static func end(_ text: ReadableText) -> CivilDate? {
        for passage in text.passages where passage.text.utf8.count < 65_536 {
            let scalars = Array(passage.text.unicodeScalars)
            for day in DateScanner.all(in: passage.text) {
                let before = scalars[max(0, day.range.lowerBound - 6)..<day.range.lowerBound]
                let after = scalars[
                    day.range.upperBound..<min(scalars.count, day.range.upperBound + 6)]
                let near = TextNormalization.squeezed(
                    String(String.UnicodeScalarView(before)) + "|"
                        + String(String.UnicodeScalarView(after)))
                if endSigns.contains(where: { near.holds($0) }) { return day.date }
            }
        }
        return nil
    }
}
