import Crypto

/// Everything a score rests on, as one digest.
///
/// Every input (round file, calendar, pack, tailorings, submissions, judgements, archives,
/// engine) is a leaf: its name and the SHA-256 of its bytes. The root is the
/// Merkle tree hash of RFC 9162 §2.1.1 over the leaves in byte order of their
/// names. A changed, missing or additional input gives another root, and the
/// leaves tell which one it was. `Docs/verification.md` writes the rules out
/// for those who want to compute the root themselves.
public struct Basis: Sendable, Hashable {
    /// One input.
    public struct Leaf: Sendable, Hashable {
        /// Its kind and relative name, such as `captures/shili-00001.warc.gz`;
        /// nothing about the machine it lies on.
        public let name: String
        /// SHA-256 of its bytes, lower-case hexadecimal.
        public let digest: String

        /// An input by name and digest.
        public init(name: String, digest: String) {
            self.name = name
            self.digest = digest
        }

        /// An input by name and bytes.
        public init(name: String, of bytes: some Sequence<UInt8>) {
            self.init(
                name: name, digest: Basis.hexadecimal(SHA256.hash(data: Array(bytes))))
        }

        /// The same input among those of a kind.
        public func below(_ kind: Kind) -> Leaf {
            Leaf(name: "\(kind.rawValue)/\(name)", digest: digest)
        }
    }

    /// The kinds of inputs, as the first part of a leaf's name.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The working days in force, and the file a round brings along.
        case calendar
        /// Archives of what was captured.
        case captures
        /// The engine's name and version.
        case engine
        /// Decisions of people.
        case judgements
        /// The files of the indicator pack.
        case pack
        /// The round file.
        case round
        /// What units handed in.
        case submissions
        /// The files that tailor the pack, numbered in their order.
        case tailoring
    }

    /// The inputs in byte order of their names.
    public let leaves: [Leaf]
    /// The root, lower-case hexadecimal.
    public let root: String

    /// The basis of these inputs, in whatever order they are given.
    public init(_ leaves: [Leaf]) {
        let sorted = leaves.sorted { one, other in
            one.name == other.name
                ? one.digest < other.digest
                : one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
        }
        self.leaves = sorted
        root = Self.hexadecimal(Self.root(of: sorted.map(Self.hash)[...]))
    }

    /// 0x00, the name, 0x00, the digest as text. A name cannot hold a NUL, so
    /// that no two leaves are written alike; the first byte keeps leaves and
    /// inner nodes apart.
    private static func hash(_ leaf: Leaf) -> [UInt8] {
        Array(SHA256.hash(data: [0] + Array(leaf.name.utf8) + [0] + Array(leaf.digest.utf8)))
    }

    /// The tree is split at the largest power of two below the number of leaves.
    private static func root(of hashes: ArraySlice<[UInt8]>) -> [UInt8] {
        guard hashes.count > 1 else { return hashes.first ?? Array(SHA256.hash(data: [UInt8]())) }
        var left = 1
        while left * 2 < hashes.count { left *= 2 }
        return Array(
            SHA256.hash(
                data: [1] + root(of: hashes.prefix(left)) + root(of: hashes.dropFirst(left))))
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
