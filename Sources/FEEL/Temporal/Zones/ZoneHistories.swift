// Written by generate.py.
/// What the IANA time zone database says, one zone per line; the form is described in
/// generate.py.
enum ZoneHistories {
    /// The release of the database.
    static let version = "2025b"
    static let all = [africa, america, asia, etc, europe, oceans, pacific]
}
