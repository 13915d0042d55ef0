import Exact
import Testing

/// The days a notice of the State Council names for one year, as the notice writes them: whole
/// spans, weekends included. A third reading beside the two packages the data comes from.
struct HolidayNotice: Sendable, CustomTestStringConvertible {
    let year: Int
    /// `1.31-2.6` is a span, `4.5` a day, both without the year.
    let off: String
    let work: String

    var testDescription: String { "\(year)" }

    func daysOff() throws -> Set<CivilDate> {
        Set(try off.split(separator: " ").flatMap { try days(String($0)) })
    }

    func makeUpDays() throws -> Set<CivilDate> {
        Set(try work.split(separator: " ").flatMap { try days(String($0)) })
    }

    private func days(_ span: String) throws -> [CivilDate] {
        let ends = try span.split(separator: "-").map { try day(String($0)) }
        guard let first = ends.first, let last = ends.last, first <= last, ends.count <= 2 else {
            throw UnreadableSample(text: span)
        }
        return (0...first.days(until: last)).compactMap { first.adding(days: $0) }
    }

    private func day(_ text: String) throws -> CivilDate {
        let numbers = text.split(separator: ".").compactMap { Int($0) }
        guard numbers.count == 2,
            let date = CivilDate(year: year, month: numbers[0], day: numbers[1])
        else { throw UnreadableSample(text: text) }
        return date
    }

    static let all = [
        HolidayNotice(  // announced 2007-12-18; 31 December 2007 belongs to the data of 2007
            year: 2008, off: "1.1 2.6-2.12 4.4-4.6 5.1-5.3 6.7-6.9 9.13-9.15 9.29-10.5",
            work: "2.2 2.3 5.4 9.27 9.28"),
        HolidayNotice(  // 国办发明电〔2008〕42号
            year: 2009, off: "1.1-1.3 1.25-1.31 4.4-4.6 5.1-5.3 5.28-5.30 10.1-10.8",
            work: "1.4 1.24 2.1 5.31 9.27 10.10"),
        HolidayNotice(  // 国办发明电〔2009〕27号
            year: 2010, off: "1.1-1.3 2.13-2.19 4.3-4.5 5.1-5.3 6.14-6.16 9.22-9.24 10.1-10.7",
            work: "2.20 2.21 6.12 6.13 9.19 9.25 9.26 10.9"),
        HolidayNotice(  // 国办发明电〔2011〕45号
            year: 2012, off: "1.1-1.3 1.22-1.28 4.2-4.4 4.29-5.1 6.22-6.24 9.30-10.7",
            work: "1.21 1.29 3.31 4.1 4.28 9.29"),
        HolidayNotice(  // 2013-12-11
            year: 2014, off: "1.1 1.31-2.6 4.5 4.7 5.1-5.3 6.2 9.8 10.1-10.7",
            work: "1.26 2.8 5.4 9.28 10.11"),
        HolidayNotice(  // 国办发明电〔2014〕28号, and the notice on 3 September
            year: 2015, off: "1.1-1.3 2.18-2.24 4.5 4.6 5.1 6.20 6.22 9.3-9.5 9.27 10.1-10.7",
            work: "1.4 2.15 2.28 9.6 10.10"),
        HolidayNotice(  // 国办发明电〔2015〕18号
            year: 2016, off: "1.1 2.7-2.13 4.4 5.1 5.2 6.9-6.11 9.15-9.17 10.1-10.7",
            work: "2.6 2.14 6.12 9.18 10.8 10.9"),
        HolidayNotice(  // 国办发明电〔2019〕16号, prolonged and 1 February called off by 〔2020〕1号
            year: 2020, off: "1.1 1.24-2.2 4.4-4.6 5.1-5.5 6.25-6.27 10.1-10.8",
            work: "1.19 4.26 5.9 6.28 9.27 10.10"),
        HolidayNotice(  // 国办发明电〔2021〕11号
            year: 2022, off: "1.1-1.3 1.31-2.6 4.3-4.5 4.30-5.4 6.3-6.5 9.10-9.12 10.1-10.7",
            work: "1.29 1.30 4.2 4.24 5.7 10.8 10.9"),
        HolidayNotice(  // 国办发明电〔2022〕16号
            year: 2023, off: "1.1-1.2 1.21-1.27 4.5 4.29-5.3 6.22-6.24 9.29-10.6",
            work: "1.28 1.29 4.23 5.6 6.25 10.7 10.8"),
        HolidayNotice(  // 国办发明电〔2023〕7号
            year: 2024, off: "1.1 2.10-2.17 4.4-4.6 5.1-5.5 6.10 9.15-9.17 10.1-10.7",
            work: "2.4 2.18 4.7 4.28 5.11 9.14 9.29 10.12"),
        HolidayNotice(  // 国办发明电〔2024〕12号
            year: 2025, off: "1.1 1.28-2.4 4.4-4.6 5.1-5.5 5.31-6.2 10.1-10.8",
            work: "1.26 2.8 4.27 9.28 10.11"),
        HolidayNotice(  // 2025-11-04
            year: 2026, off: "1.1-1.3 2.15-2.23 4.4-4.6 5.1-5.5 6.19-6.21 9.25-9.27 10.1-10.7",
            work: "1.4 2.14 2.28 5.9 9.20 10.10"),
    ]
}
