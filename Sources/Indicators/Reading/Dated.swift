package import Exact
package import Model

/// A date with the place it is written at.
package struct Dated: Sendable, Hashable {
    package let date: CivilDate
    package let place: Place
}
