import Exact
import FEEL
import Model
import Settings

/// Data for an expression: a JSON object, a FEEL context or, by its ending, YAML.
enum FEELDataFile {
    /// The most bytes of a file.
    static let largest = 4 << 20

    /// The data by name.
    ///
    /// - Throws: `RejectedInput` with every problem of the file.
    static func read(_ path: String) throws -> Context {
        let bytes = try InputFile.read(path)
        let value: Value
        if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
            value = Self.value(try SettingFile.read(bytes, file: path))
        } else {
            value = try formula(bytes, path)
        }
        guard case .context(let data) = value else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: path),
                    Wording(
                        zh: "数据应为一个 JSON 对象、YAML 映射或 FEEL 上下文",
                        en: "the data is one JSON object, YAML map or FEEL context")))
        }
        return data
    }

    /// JSON objects are FEEL contexts.
    private static func formula(_ bytes: [UInt8], _ path: String) throws -> Value {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: path),
                    Wording(zh: "文件不是 UTF-8 编码", en: "the file is not UTF-8")))
        }
        var limits = Limits()
        limits.length = largest
        do {
            return try Expression(compiling: text, scope: Scope(), limits: limits).evaluate()
        } catch {
            throw RejectedInput(
                error.diagnostics.map {
                    Notice(
                        .error,
                        at: Place(
                            file: path, line: Int($0.place.line), column: Int($0.place.column)),
                        Wording(zh: $0.message(.chinese), en: $0.message(.english)))
                })
        }
    }

    /// A scalar is what it looks like: a number, a truth, a date or duration, else a text. The
    /// reader bounds the depth.
    private static func value(_ setting: Setting) -> Value {
        switch setting.content {
        case .null: return .null
        case .list(let items): return .list(items.map(value))
        case .map(let entries):
            return .context(Context(entries.map { (key: $0.key, value: value($0.value)) }))
        case .scalar(let text):
            switch text {
            case "true", "false": return .boolean(text == "true")
            case "null", "~", "": return .null
            default: break
            }
            if let number = Decimal128(text) { return .number(number) }
            return Temporal.literal(text) ?? .string(text)
        }
    }
}
