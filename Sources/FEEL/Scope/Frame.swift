/// The values of a scope's variables for one evaluation.
///
/// Cheap to copy; bind one per record, then evaluate every rule with it.
public struct Frame: Sendable {
    /// By slot.
    @usableFromInline var values: [Value]

    /// A frame with a value for each slot, in their order.
    @inlinable public init(_ values: [Value]) { self.values = values }

    /// The frame of a scope without names.
    public static let empty = Frame(Scope())

    /// A frame in which everything is null.
    public init(_ scope: Scope) { values = Array(repeating: .null, count: scope.count) }

    /// A frame for a scope that has more names than the one `outer` was made for.
    public init(_ scope: Scope, extending outer: Frame) {
        values = outer.values
        while values.count < scope.count { values.append(.null) }
    }

    /// The value of a variable.
    public subscript(slot: Scope.Slot) -> Value {
        @inlinable get { slot.index < values.count ? values[slot.index] : .null }
        set {
            while values.count <= slot.index { values.append(.null) }
            values[slot.index] = newValue
        }
    }
}
