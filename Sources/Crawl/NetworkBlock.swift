/// A block of IP addresses, such as `10.12.0.0/16`.
struct NetworkBlock: Hashable {
    private let bytes: [UInt8]
    private let bits: Int

    /// Reads an address, a slash and how many leading bits its members share;
    /// `nil` for anything else. No bits at all would be every address there is,
    /// and is refused.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let address = NetworkGuard.parse(String(parts[0])),
            parts[1].utf8.count <= 3, let bits = Int(parts[1]),
            (1...address.bytes.count * 8).contains(bits)
        else { return nil }
        bytes = address.bytes
        self.bits = bits
    }

    /// Whether an address lies in the block.
    func contains(_ address: NetworkAddress) -> Bool {
        guard address.bytes.count == bytes.count else { return false }
        return zip(address.bytes, bytes).enumerated().allSatisfy { index, pair in
            let shared = min(max(bits - index * 8, 0), 8)
            let mask = UInt8(truncatingIfNeeded: 0xFF00 >> shared)
            return pair.0 & mask == pair.1 & mask
        }
    }
}
