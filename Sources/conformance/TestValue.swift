/// A value as a test file writes it.
indirect enum TestValue: Sendable, Hashable {
    /// `xsi:nil`, or nothing at all.
    case null
    /// A text and the XML Schema type it is read as, without prefix; empty when not given.
    case scalar(type: String, text: String)
    /// A list.
    case list([TestValue])
    /// Named values in the order of the file.
    case context([Entry])

    /// A value with its name.
    struct Entry: Sendable, Hashable {
        let name: String
        let value: TestValue
    }
}
