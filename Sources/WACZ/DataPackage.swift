import Crypto
import WARC

/// `datapackage.json`: what is in a WACZ file, with sizes and digests.
struct DataPackage {
    private struct Resource {
        let path: String
        let size: UInt64
        let digest: String
    }

    private let title: String?
    private let created: String
    private let software: String
    private var resources: [Resource] = []

    init(title: String?, created: String, software: String) {
        self.title = title
        self.created = created
        self.software = software
    }

    mutating func add(_ path: String, size: UInt64, digest: SHA256.Digest) {
        resources.append(Resource(path: path, size: size, digest: FileSum.text(digest)))
    }

    var text: [UInt8] {
        var lines = ["{", "  \"profile\": \"data-package\",", "  \"wacz_version\": \"1.1.1\","]
        if let title { lines.append("  \"title\": \(JSONText.quoted(title)),") }
        lines += [
            "  \"created\": \(JSONText.quoted(created)),",
            "  \"software\": \(JSONText.quoted(software)),", "  \"resources\": [",
        ]
        for (index, resource) in resources.enumerated() {
            let name = resource.path.split(separator: "/").last.map(String.init) ?? resource.path
            lines += [
                "    {", "      \"name\": \(JSONText.quoted(name)),",
                "      \"path\": \(JSONText.quoted(resource.path)),",
                "      \"hash\": \"\(resource.digest)\",", "      \"bytes\": \(resource.size)",
                index + 1 < resources.count ? "    }," : "    }",
            ]
        }
        lines += ["  ]", "}", ""]
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// `datapackage-digest.json`.
    static func digest(of package: [UInt8]) -> [UInt8] {
        let digest = FileSum.text(SHA256.hash(data: package))
        return Array(
            "{\n  \"path\": \"datapackage.json\",\n  \"hash\": \"\(digest)\"\n}\n".utf8)
    }
}
