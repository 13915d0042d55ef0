/// A value in one place in memory: what holds it copies one reference, however large it is, and two
/// holders of the same place are equal without a look.
@usableFromInline
final class Shared<Value: Sendable & Hashable>: Sendable {
    @usableFromInline let value: Value

    init(_ value: Value) {
        self.value = value
    }
}

extension Shared: CustomStringConvertible {
    /// That of the value: where it lies is nobody's business.
    @usableFromInline var description: String { String(describing: value) }
}

extension Shared: Hashable {
    @usableFromInline
    static func == (one: Shared, other: Shared) -> Bool {
        one === other || one.value == other.value
    }

    @usableFromInline
    func hash(into hasher: inout Hasher) {
        hasher.combine(value)
    }
}
