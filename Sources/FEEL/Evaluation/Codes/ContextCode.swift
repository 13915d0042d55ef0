/// `{a: 1, b: a + 1}`; an entry is seen by those behind it.
final class ContextCode: Code, @unchecked Sendable {
    struct Entry: Sendable {
        let value: Code
        /// The local that later entries read; `nil` when none does.
        let slot: Int?
    }

    private let entries: [Entry]
    private let keyTable: KeyTable

    /// As many entries as keys, and no key twice.
    init(_ entries: [Entry], keys: [String]) {
        self.entries = entries
        keyTable = KeyTable(keys: keys)
        super.init()
    }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        var values: [Value] = []
        values.reserveCapacity(entries.count)
        for entry in entries {
            let value = entry.value.value(frame, &context)
            if let slot = entry.slot { context.locals[context.base + slot] = value }
            values.append(value)
        }
        return .context(Context(keyTable: keyTable, values: values))
    }
}
