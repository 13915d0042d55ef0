/// `operand.name`
final class PathCode: Code, @unchecked Sendable {
    private let operand: Code
    private let member: String
    private let place: SourcePlace

    init(_ operand: Code, member: String, at place: SourcePlace) {
        self.operand = operand
        self.member = member
        self.place = place
        super.init()
    }

    override var name: String? { member }

    override func value(_ frame: Frame, _ context: inout EvaluationContext) -> Value {
        let value = operand.value(frame, &context)
        if let found = self.member(of: value, &context) { return found }
        if !value.isNull {
            var near: [String] = []
            // Looking for similar names takes time, so it is done for what will be read.
            if case .context(let entries) = value, context.hasRoomForReports {
                near = NearestNames.of(member, among: Array(entries.keys.prefix(100)))
            }
            context.report(.unknownMember(member, near: near), at: place)
        }
        return .null
    }

    private func member(of value: Value, _ context: inout EvaluationContext) -> Value? {
        switch value {
        case .context(let entries): return entries[member]
        case .list(let items):
            guard context.spend(items.count) else { return .null }
            var found: [Value] = []
            found.reserveCapacity(items.count)
            for item in items {
                // One level only: a list inside a list has no members.
                if case .list = item { return nil }
                found.append(self.member(of: item, &context) ?? .null)
            }
            return .list(found)
        case .range(let range): return property(of: range)
        default: return Temporal.property(member, of: value)
        }
    }

    private func property(of range: RangeValue) -> Value? {
        switch member {
        case "start": range.start
        case "end": range.end
        case "start included": .boolean(range.includesStart)
        case "end included": .boolean(range.includesEnd)
        default: nil
        }
    }
}
