import Markup

/// A package of parts with content types and relationships: .xlsx, .docx and their kin
/// (ECMA-376 part 2).
///
/// Part names are compared without regard to the case of ASCII letters, as the standard asks.
public struct OPCPackage: ~Copyable {
    private let archive: ZipArchive
    /// The name in the archive of each part, by its name in lower case.
    private let names: [String: String]
    private let defaultTypes: [String: String]
    private let overriddenTypes: [String: String]

    /// Bounds for the parts that describe the package. A sheet may have 65,530 links, each of them a
    /// relationship: 32 MB, 8 levels, 1,000,000 nodes.
    private static let descriptionLimits = MarkupLimits(bytes: 32 << 20, depth: 8, nodes: 1_000_000)

    /// Opens a package.
    /// - Throws: ``ZipArchiveError``; ``ZipArchiveError/missing(_:)`` of `[Content_Types].xml` when
    ///   the archive is no package.
    public init(_ bytes: [UInt8], limits: ZipLimits = .document) throws(ZipArchiveError) {
        try self.init(ZipArchive(bytes, limits: limits))
    }

    /// Takes an open archive as a package.
    public init(_ archive: consuming ZipArchive) throws(ZipArchiveError) {
        var names: [String: String] = [:]
        for entry in archive.entries {
            let key = PartName.key(entry.name)
            guard names.updateValue(entry.name, forKey: key) == nil else {
                throw .duplicate(entry.name)
            }
        }
        let types = "[Content_Types].xml"
        guard let name = names[PartName.key(types)] else { throw .missing(types) }
        var defaultTypes: [String: String] = [:]
        var overriddenTypes: [String: String] = [:]
        try Self.describe(name, in: archive) { _, attributes in
            guard let type = attributes["ContentType"] else { return }
            if let suffix = attributes["Extension"] {
                defaultTypes[PartName.key(suffix)] = type
            } else if let part = attributes["PartName"] {
                overriddenTypes[PartName.key(PartName.withoutSlash(part))] = type
            }
        }
        self.archive = archive
        self.names = names
        self.defaultTypes = defaultTypes
        self.overriddenTypes = overriddenTypes
    }

    /// Whether the package has that part.
    public func contains(_ part: String) -> Bool { names[PartName.key(part)] != nil }

    /// The bytes of a part.
    /// - Throws: ``ZipArchiveError/missing(_:)``, or that the part is damaged.
    public func read(_ part: String) throws(ZipArchiveError) -> [UInt8] {
        guard let name = names[PartName.key(part)] else { throw .missing(part) }
        return try archive.read(name)
    }

    /// The media type of a part, by its name or else its suffix.
    public func contentType(of part: String) -> String? {
        let key = PartName.key(part)
        if let type = overriddenTypes[key] { return type }
        guard let dot = key.lastIndex(of: ".") else { return nil }
        return defaultTypes[String(key[key.index(after: dot)...])]
    }

    /// Where a part leads, in the order of its description; `nil` asks for the package itself.
    ///
    /// Relationships without id, and those whose target leaves the package, are left out.
    public func relationships(of part: String? = nil) throws(ZipArchiveError) -> [OPCRelationship] {
        guard let name = names[PartName.key(PartName.relationships(of: part))] else { return [] }
        var relationships: [OPCRelationship] = []
        try Self.describe(name, in: archive) { element, attributes in
            guard element == "Relationship", let id = attributes["Id"],
                let type = attributes["Type"], let target = attributes["Target"]
            else { return }
            if attributes["TargetMode"] == "External" {
                relationships.append(
                    OPCRelationship(id: id, type: type, target: .external(target)))
            } else if let path = PartName.resolve(target, from: part) {
                relationships.append(OPCRelationship(id: id, type: type, target: .part(path)))
            }
        }
        return relationships
    }

    /// Hands over the elements of a part below its outermost one, each with its attributes by name.
    private static func describe(
        _ name: String, in archive: borrowing ZipArchive,
        _ handle: (_ element: String, _ attributes: [String: String]) -> Void
    ) throws(ZipArchiveError) {
        let bytes = try archive.read(name)
        var isRoot = true
        do {
            try XMLReader.read(bytes, limits: descriptionLimits) { (event) throws(Never) in
                guard case .start(let element, let attributes, _) = event else { return }
                if !isRoot {
                    let values = attributes.map { ($0.name.local, $0.value) }
                    handle(element.local, Dictionary(values) { first, _ in first })
                }
                isRoot = false
            }
        } catch {
            throw .malformed(entry: name, error)
        }
    }
}
