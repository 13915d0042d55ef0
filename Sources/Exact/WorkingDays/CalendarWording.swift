/// Every sentence about calendars that a person may read.
enum CalendarWording {
    typealias Sentence = (zh: String, en: String)

    static func sentence(for error: CalendarError) -> Sentence {
        switch error {
        case .noData(let year, let known):
            (
                "没有 \(year) 年的工作日历（已有：\(spans(known, none: "无", separator: "、"))）；"
                    + "请按国务院办公厅当年放假安排通知提供该年的日历文件，或使用更新版本",
                "there is no working-day calendar for \(year) (there is: "
                    + "\(spans(known, none: "none", separator: ", "))); give a calendar file for the "
                    + "year, made from the holiday notice of the State Council, or use a newer version"
            )
        case .negativePeriod(let days):
            (
                "期限不能为负数（\(days) 天）；请填写 0 或正整数",
                "a period cannot be negative (\(days) days); give 0 or more"
            )
        }
    }

    /// `2007–2026, 2030`: a calendar may have gaps. `years` ascend.
    private static func spans(_ years: [Int], none: String, separator: String) -> String {
        var spans: [ClosedRange<Int>] = []
        for year in years {
            if let last = spans.last, last.upperBound + 1 == year {
                spans[spans.count - 1] = last.lowerBound...year
            } else {
                spans.append(year...year)
            }
        }
        guard !spans.isEmpty else { return none }
        return spans.map { span in
            span.count == 1 ? "\(span.lowerBound)" : "\(span.lowerBound)–\(span.upperBound)"
        }.joined(separator: separator)
    }

    static func sentence(for reason: CalendarProblem.Reason) -> Sentence {
        switch reason {
        case .textTooLong(let bytes):
            (
                "日历文件有 \(bytes) 字节，超过上限 \(WorkingCalendar.maximumTextBytes) 字节；请确认选对了文件",
                "the calendar has \(bytes) bytes, at most \(WorkingCalendar.maximumTextBytes) are "
                    + "read; check that it is the right file"
            )
        case .lineTooLong(let bytes):
            (
                "本行有 \(bytes) 字节，超过上限 \(WorkingCalendar.maximumLineBytes) 字节；请缩短节日名称",
                "the line has \(bytes) bytes, at most \(WorkingCalendar.maximumLineBytes) are read; "
                    + "shorten the name of the festival"
            )
        case .controlCharacter:
            (
                "本行含有控制字符或不可见字符；请删除后重新输入本行",
                "the line has a control or invisible character; type the line again"
            )
        case .noYear:
            (
                "没有任何年份；请以“year 2027”这样的一行开头，其下逐行列出与周一至周五不同的日子",
                "there is no year; begin with a line such as \"year 2027\" and list below it the days "
                    + "that differ from Monday to Friday"
            )
        case .dayBeforeYear:
            (
                "日期前缺少年份行；请在其上方加一行“year 2027”（写日历的年份）",
                "a day before any year; put a line such as \"year 2027\" above it"
            )
        case .badYear(let found):
            (
                "“\(found)”不是年份；应为四位数字，例如“year 2027”",
                "\"\(found)\" is no year; wanted four digits, such as \"year 2027\""
            )
        case .repeatedYear(let year, let firstLine):
            (
                "\(year) 年已在第 \(firstLine) 行出现；请合并为一处",
                "the year \(year) already stands at line \(firstLine); put its days together there"
            )
        case .emptyYear(let year):
            (
                "\(year) 年没有列出任何放假日；请按放假安排通知补全，或删除这一年",
                "the year \(year) lists no day off; complete it from the holiday notice or delete it"
            )
        default: daySentence(for: reason)
        }
    }

    private static func daySentence(for reason: CalendarProblem.Reason) -> Sentence {
        switch reason {
        case .noSuchDate(let found):
            (
                "“\(found)”不是有效日期；应写成 2027-02-06 这样的形式",
                "\"\(found)\" is no day of the calendar; wanted a date such as 2027-02-06"
            )
        case .wrongYear(let date, let wanted):
            (
                "\(date) 不属于 \(wanted) 年；请改正日期，或移到该年份之下",
                "\(date) is not in \(wanted); correct the date or move it below its own year"
            )
        case .repeatedDate(let date, let firstLine):
            (
                "\(date) 已在第 \(firstLine) 行出现；请只保留一行",
                "\(date) already stands at line \(firstLine); keep one of the two"
            )
        case .unknownKind(let found):
            (
                found.isEmpty
                    ? "日期后缺少类型；请写 off（放假）或 work（补班）"
                    : "“\(found)”不是类型；请写 off（放假）或 work（补班）",
                found.isEmpty
                    ? "nothing after the date; write off (a day off) or work (a make-up day)"
                    : "\"\(found)\" is unknown; write off (a day off) or work (a make-up day)"
            )
        case .alreadyWorking(let date):
            (
                "\(date) 不是周六或周日，本来就上班；请核对补班日期",
                "\(date) is no Saturday or Sunday and a working day already; check the make-up day"
            )
        default:
            (
                "问题过多，读到本行为止；请先改正以上各行",
                "too many problems, reading stopped here; mend those above first"
            )
        }
    }
}
