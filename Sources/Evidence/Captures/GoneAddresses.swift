import Markup

/// Addresses that are known to be gone: few, and every link of a unit is looked
/// up among them.
struct GoneAddresses: Sendable {
    private let addresses: Set<WebAddress>
    /// Whether any of the addresses ends like that, by ``ending(of:)``. Spares
    /// nearly every link the price of a hash.
    private let endings: [Bool]

    init(_ addresses: Set<WebAddress> = []) {
        self.addresses = addresses
        var endings = [Bool](repeating: false, count: 4_096)
        for address in addresses { endings[Self.ending(of: address)] = true }
        self.endings = endings
    }

    var isEmpty: Bool { addresses.isEmpty }

    func contains(_ address: WebAddress) -> Bool {
        endings[Self.ending(of: address)] && addresses.contains(address)
    }

    /// The last ten bytes, in which the pages of a list differ, as a number
    /// below 4,096.
    private static func ending(of address: WebAddress) -> Int {
        var ending: UInt64 = 0
        var text = address.description
        text.withUTF8 { text in
            for byte in text.suffix(10) { ending = ending &* 31 &+ UInt64(byte) }
        }
        return Int(ending & 4_095)
    }
}
