import Model

/// A fact that a proposed rule reads.
struct FactDraft: Sendable, Hashable {
    var name: String
    var type: FactType
    var unit: String?
    var elements: [String] = []

    /// The entry of the pack.
    var setting: Setting {
        .map([
            ("name", .text(name)), ("type", .text(type.rawValue)), ("unit", unit.map { .text($0) }),
            ("submission", .text("true")),
            ("elements", elements.isEmpty ? nil : .list(elements.map { .text($0) })),
        ])
    }

    /// As rules see it.
    var descriptor: FactDescriptor {
        FactDescriptor(
            name: name, type: type, unit: unit, isClaimed: true,
            elements: elements.map { WantedElement(name: $0) }, place: Place(file: ""))
    }
}
