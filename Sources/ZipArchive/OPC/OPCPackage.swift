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

    /// Bounds for the small parts that describe the package: 4 MB, 16 levels, 400,000 nodes.
    private static let descriptionLimits = MarkupLimits(bytes: 4 << 20, depth: 16, nodes: 400_000)

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
        let root = try Self.description(name, in: archive)
        var defaultTypes: [String: String] = [:]
        var overriddenTypes: [String: String] = [:]
        for element in root.children {
            guard let type = element.attribute("ContentType") else { continue }
            if let suffix = element.attribute("Extension") {
                defaultTypes[PartName.key(suffix)] = type
            } else if let part = element.attribute("PartName") {
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
        let root = try Self.description(name, in: archive)
        return root.children("Relationship").compactMap { element in
            guard let id = element.attribute("Id"), let type = element.attribute("Type"),
                let target = element.attribute("Target")
            else { return nil }
            if element.attribute("TargetMode") == "External" {
                return OPCRelationship(id: id, type: type, target: .external(target))
            }
            guard let path = PartName.resolve(target, from: part) else { return nil }
            return OPCRelationship(id: id, type: type, target: .part(path))
        }
    }

    private static func description(
        _ name: String, in archive: borrowing ZipArchive
    ) throws(ZipArchiveError) -> XMLElement {
        let bytes = try archive.read(name)
        do {
            return try XMLDocument(bytes, limits: descriptionLimits).root
        } catch {
            throw .malformed(entry: name, error)
        }
    }
}
