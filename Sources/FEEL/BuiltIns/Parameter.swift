/// A formal parameter of a built-in.
public struct Parameter: Sendable, Hashable {
    /// Whether a call can leave it out.
    public enum Presence: Sendable, Hashable {
        /// A value must be given.
        case required
        /// May be left out. A named call that leaves out one before a given one passes null, so an
        /// optional parameter always accepts null.
        case optional
        /// The last one: any number of arguments from one on, all of the type.
        case variadic
    }

    /// The name of the specification's table, for named calls: `start position`.
    public let name: String
    /// What an argument conforms to. Null conforms to ``ValueType/any`` and ``ValueType/null``
    /// alone, so a body whose parameter is, say, a string never sees null, unless
    /// ``acceptsNull``.
    public let type: ValueType
    /// Whether it can be left out.
    public let presence: Presence
    /// Whether null is passed on whatever the type says.
    public let acceptsNull: Bool

    /// A parameter.
    public init(
        _ name: String, _ type: ValueType = .any, _ presence: Presence = .required,
        acceptsNull: Bool = false
    ) {
        self.name = name
        self.type = type
        self.presence = presence
        self.acceptsNull = acceptsNull || presence == .optional
    }
}
