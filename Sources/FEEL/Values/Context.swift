/// A FEEL context: named values in the order they were written (DMN 1.5, 10.3.2.6).
///
/// Keys are compared by code points. The keys are kept apart from the values, so that the many
/// contexts one literal or record makes share them.
public struct Context: Sendable {
    /// The keys and where each one's value stands.
    private(set) var keyTable: KeyTable
    /// The values, in the order of ``keys``.
    public private(set) var values: [Value]

    /// A context without entries.
    public init() {
        keyTable = KeyTable(keys: [])
        values = []
    }

    /// The entries in order; of equal keys the last value counts, at the first one's place.
    public init(_ entries: [(key: String, value: Value)]) {
        var keys: [String] = []
        var values: [Value] = []
        var places: [String.CodePoints: Int] = [:]
        for entry in entries {
            if let place = places.updateValue(keys.count, forKey: .init(entry.key)) {
                places[.init(entry.key)] = place
                values[place] = entry.value
            } else {
                keys.append(entry.key)
                values.append(entry.value)
            }
        }
        self.init(keyTable: KeyTable(keys: keys), values: values)
    }

    /// Values for the keys of a table, as many as there are.
    init(keyTable: KeyTable, values: [Value]) {
        self.keyTable = keyTable
        self.values = values
    }

    /// How many entries there are.
    public var count: Int { values.count }

    /// The keys in order.
    public var keys: [String] { keyTable.keys }

    /// The entries in order.
    public var entries: [(key: String, value: Value)] {
        zip(keyTable.keys, values).map { (key: $0, value: $1) }
    }

    /// The value of an entry, `nil` where there is none. Setting appends or replaces an entry;
    /// setting `nil` removes it.
    public subscript(key: String) -> Value? {
        get {
            guard let place = keyTable.place(of: key) else { return nil }
            return values[place]
        }
        set {
            switch (keyTable.place(of: key), newValue) {
            case (let place?, let value?):
                values[place] = value
            case (nil, let value?):
                keyTable = KeyTable(keys: keyTable.keys + [key])
                values.append(value)
            case (let place?, nil):
                var keys = keyTable.keys
                keys.remove(at: place)
                values.remove(at: place)
                keyTable = KeyTable(keys: keys)
            case (nil, nil):
                break
            }
        }
    }
}
