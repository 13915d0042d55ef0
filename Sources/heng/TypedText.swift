import ArgumentParser
import Assessment
import Exact
import Model
import Reports

/// Turns what was typed into values of our modules.
enum TypedText {
    /// `zh`, `zh-Hans`, `zh_CN`, `en`, `en_US` …
    static func language(_ text: String) throws -> Language {
        guard let language = Language(locale: text) else {
            throw ValidationError(say("语言应为 zh 或 en", "the language is zh or en"))
        }
        return language
    }

    /// A decimal number, exact.
    static func number(_ text: String) throws -> Decimal128 {
        guard let number = Decimal128(text) else {
            throw ValidationError(say("“\(text)”不是数字", "“\(text)” is not a number"))
        }
        return number
    }

    /// A moment with its offset.
    static func time(_ text: String) throws -> DateTime {
        guard let time = DateTime(text) else {
            throw ValidationError(
                say(
                    "时间应写作 2022-07-01T09:00:00+08:00", "a time is written 2022-07-01T09:00:00+08:00"
                )
            )
        }
        return time
    }

    /// Two days with two dots between them.
    static func period(_ text: String) throws -> Period {
        let days = text.split(separator: "..", omittingEmptySubsequences: false)
            .map { CivilDate(String($0)) }
        guard days.count == 2, let from = days[0], let to = days[1],
            let period = Period(from: from, to: to)
        else {
            throw ValidationError(
                say(
                    "时段应写作 2022-02-20..2022-06-30", "a period is written 2022-02-20..2022-06-30"))
        }
        return period
    }

    /// A share such as `25%` or `0.25`.
    static func share(_ text: String) throws -> Decimal128 {
        if text.hasSuffix("%") {
            return try number(String(text.dropLast())) * (Decimal128(1, exponent: -2) ?? 0)
        }
        return try number(text)
    }

    /// `UNIT:FACT=VALUE`.
    static func factChange(_ text: String) throws -> Supposition.FactChange {
        let (unit, name, value) = try change(text)
        return Supposition.FactChange(unit: unit, fact: name, value: value)
    }

    /// `UNIT:CODE=OUTCOME`.
    static func outcomeChange(_ text: String) throws -> Supposition.OutcomeChange {
        let (unit, code, value) = try change(text)
        return Supposition.OutcomeChange(unit: unit, criterion: code, value: value)
    }

    /// `CODE=WEIGHT`.
    static func weightChange(_ text: String) throws -> Supposition.WeightChange {
        guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
            throw ValidationError(say("应写作 编号=权重", "write CODE=WEIGHT"))
        }
        return Supposition.WeightChange(
            code: String(text[..<equals]),
            weight: Points(try number(String(text[text.index(after: equals)...]))))
    }

    private static func change(_ text: String) throws -> (String, String, String) {
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
            let equals = text[colon...].firstIndex(where: { $0 == "=" || $0 == "＝" })
        else {
            throw ValidationError(
                say("“\(text)”应写作 单位:名称=值", "write “\(text)” as UNIT:NAME=VALUE"))
        }
        return (
            String(text[..<colon]), String(text[text.index(after: colon)..<equals]),
            String(text[text.index(after: equals)...])
        )
    }

    /// `internal` or `public`.
    static func edition(_ text: String) throws -> EvaluationEdition {
        guard let edition = EvaluationEdition(rawValue: text.lowercased()) else {
            let known = EvaluationEdition.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(say("版本应为：\(known)", "the editions are: \(known)"))
        }
        return edition
    }

    /// The names of report formats, separated by commas.
    static func formats(_ text: String) throws -> [ReportFormat] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map { name in
            guard let format = ReportFormat(rawValue: name.lowercased()) else {
                let known = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError(
                    say("报告格式应为：\(known)", "the report formats are: \(known)"))
            }
            return format
        }
    }
}
