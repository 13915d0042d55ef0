import CXlsxWriter
import Exact

/// Writes one validation.
struct ValidationPainter {
    private let validation: DataValidation
    private let strings = CStrings()

    init(_ validation: DataValidation) {
        self.validation = validation
    }

    func paint(on page: Engine.Page) throws(WorkbookDraftError) {
        var options = lxw_data_validation()
        setRule(&options)
        options.ignore_blank =
            validation.allowsBlank
            ? UInt8(LXW_VALIDATION_ON.rawValue) : UInt8(LXW_VALIDATION_OFF.rawValue)
        let severity =
            switch validation.severity {
            case .stop: LXW_VALIDATION_ERROR_TYPE_STOP
            case .warning: LXW_VALIDATION_ERROR_TYPE_WARNING
            case .information: LXW_VALIDATION_ERROR_TYPE_INFORMATION
            }
        options.error_type = UInt8(severity.rawValue)
        if let prompt = validation.prompt {
            options.input_title = line(prompt.title, limit: 32)
            options.input_message = line(prompt.text, limit: 255)
        }
        if let alert = validation.alert {
            options.error_title = line(alert.title, limit: 32)
            options.error_message = line(alert.text, limit: 255)
        }
        let range = validation.range
        try Engine.demand(
            withExtendedLifetime(strings) {
                worksheet_data_validation_range(
                    page, range.first.row0, range.first.column0, range.last.row0,
                    range.last.column0, &options)
            })
    }

    private func setRule(_ options: inout lxw_data_validation) {
        switch validation.rule {
        case .anything:
            options.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        case .list(let texts):
            // As a formula: for a list of its own the library counts characters, but keeps bytes.
            setFormula(LXW_VALIDATION_TYPE_LIST_FORMULA, LongLists.inline(texts), &options)
        case .cells(let range, let sheet):
            setFormula(
                LXW_VALIDATION_TYPE_LIST_FORMULA, "=" + range.formula(onSheet: sheet), &options)
        case .formula(let formula):
            setFormula(
                LXW_VALIDATION_TYPE_CUSTOM_FORMULA, ExcelText.formula(formula), &options)
        case .whole(let range):
            setRange(
                LXW_VALIDATION_TYPE_INTEGER, Double(range.lowerBound), Double(range.upperBound),
                &options)
        case .textLength(let range):
            setRange(
                LXW_VALIDATION_TYPE_LENGTH, Double(range.lowerBound), Double(range.upperBound),
                &options)
        case .decimal(let range):
            setRange(
                LXW_VALIDATION_TYPE_DECIMAL, Self.bound(range.lowerBound),
                Self.bound(range.upperBound), &options)
        case .date(let range):
            setRange(
                LXW_VALIDATION_TYPE_DATE_NUMBER,
                Double(SerialDate.number(of: range.lowerBound) ?? 1),
                Double(SerialDate.number(of: range.upperBound) ?? 1), &options)
        }
    }

    private func setFormula(
        _ type: lxw_validation_types, _ formula: String?, _ options: inout lxw_data_validation
    ) {
        guard let formula else {
            options.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
            return
        }
        options.validate = UInt8(type.rawValue)
        options.value_formula = strings.pointer(formula)
    }

    private func setRange(
        _ type: lxw_validation_types, _ low: Double, _ high: Double,
        _ options: inout lxw_data_validation
    ) {
        options.validate = UInt8(type.rawValue)
        options.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        options.minimum_number = low
        options.maximum_number = high
    }

    private static func bound(_ number: Decimal128) -> Double {
        min(max(Double("\(number)") ?? 0, -1e307), 1e307)
    }

    /// The library takes a `=` away from the front of every text.
    private func line(_ text: String, limit: Int) -> UnsafeMutablePointer<CChar>? {
        let cut = ExcelText.cut(ExcelText.plain(text), to: limit)
        return strings.pointer(cut.hasPrefix("=") && cut.utf16.count < limit ? "=" + cut : cut)
    }
}
