/// The name of an element or attribute in its namespace.
public struct XMLName: Sendable, Hashable {
    /// The part after the prefix.
    public let local: String
    /// The namespace's identifier; empty for none.
    public let namespace: String

    /// A name; without a namespace unless one is given.
    public init(_ local: String, namespace: String = "") {
        self.local = local
        self.namespace = namespace
    }
}

/// One attribute of an XML element, in the order of the document.
public struct XMLAttribute: Sendable, Hashable {
    /// Its name; attributes without a prefix are in no namespace.
    public let name: XMLName
    /// Its value, references resolved.
    public let value: String

    /// An attribute.
    public init(name: XMLName, value: String) {
        self.name = name
        self.value = value
    }
}
