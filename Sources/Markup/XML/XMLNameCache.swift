import CLibXML2

/// Turns libxml2's names into ours, each distinct one once.
///
/// libxml2 keeps the names of a parse in a dictionary, so the same name has the same address as
/// long as the parser lives.
struct XMLNameCache {
    private struct Slot {
        var local: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
        var name: XMLName
    }

    private static let size = 64
    /// The names met last, found without hashing; a document uses few.
    private var recent = [Slot](
        repeating: Slot(local: nil, namespace: nil, name: XMLName("")), count: size)
    private var strings: [UnsafePointer<xmlChar>: String] = [:]

    mutating func name(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?)
        -> XMLName
    {
        // Dictionary entries lie a few bytes apart.
        let index =
            (Int(bitPattern: local) &>> 2 ^ Int(bitPattern: namespace) &>> 3) & (Self.size - 1)
        if recent[index].local == local, recent[index].namespace == namespace {
            return recent[index].name
        }
        let name = XMLName(string(local), namespace: string(namespace))
        recent[index] = Slot(local: local, namespace: namespace, name: name)
        return name
    }

    private mutating func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
        guard let pointer else { return "" }
        if let known = strings[pointer] { return known }
        let string = String(cString: pointer)
        strings[pointer] = string
        return string
    }
}
