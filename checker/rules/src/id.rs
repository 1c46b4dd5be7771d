//! Identifiers. A published id is an address: embassies link to it, so it
//! never changes and never means something else.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a string is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdError {
    /// Not lower-case ASCII letters, digits and single hyphens.
    Characters,
    /// Not an occupation code of the form `2512-1-007`, or a group of the form `2166-1`.
    Code,
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Characters => {
                "an id has lower-case Latin letters, digits and hyphens only, such as `child-consent`"
            }
            Self::Code => {
                "an occupation code has four, one and three digits, such as `2512-1-007`; a group has four and one, such as `2166-1`"
            }
        })
    }
}

impl std::error::Error for IdError {}

fn is_word(text: &str) -> bool {
    !text.is_empty()
        && text.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

fn is_path(text: &str) -> bool {
    text.split('/').all(is_word)
}

fn is_code(text: &str) -> bool {
    let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    let mut parts = text.split('-');
    let (Some(group), Some(subgroup)) = (parts.next(), parts.next()) else {
        return false;
    };
    digits(group, 4)
        && digits(subgroup, 1)
        && match (parts.next(), parts.next()) {
            (None, _) => true,
            (Some(line), None) => digits(line, 3),
            _ => false,
        }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident: $valid:ident else $error:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Reads an id.
            ///
            /// # Errors
            /// When the text has not the form of such an id.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                if $valid(text) { Ok(Self(text.to_owned())) } else { Err(IdError::$error) }
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// An act: `order-642-2023`.
    ActId: is_word else Characters;
    /// A provision with its act: `order-642-2023/annex-3/row-8/item-10`.
    ProvisionId: is_path else Characters;
    /// A list of occupations, named after the act that holds it: `order-49-2023`.
    ListId: is_word else Characters;
    /// A field of a list of occupations: `health`.
    FieldId: is_word else Characters;
    /// An occupation within its list: its code, or where the list has no codes a name of ours.
    OccupationId: is_word else Characters;
    /// A code of the National Classifier of Occupations: `2512-1-007`, or a group `2166-1`.
    OccupationCode: is_code else Code;
    /// A sector of a list of occupations, the level above its fields.
    SectorId: is_word else Characters;
    /// A paper: `passport`.
    DocumentId: is_word else Characters;
    /// A procedure: `permanent-residence`.
    ProcedureId: is_word else Characters;
    /// An applicant category of a procedure: `minor`.
    ApplicantId: is_word else Characters;
    /// A requirement, an exemption or a variant within a procedure.
    RuleId: is_word else Characters;
    /// A question of a self-assessment.
    QuestionId: is_word else Characters;
    /// One of the answers a question offers.
    OptionId: is_word else Characters;
    /// A ground for refusal or annulment: `migration-law-4`.
    GroundId: is_word else Characters;
    /// A group of grounds: the law they come from.
    GroundGroupId: is_word else Characters;
    /// A table of points.
    PointsId: is_word else Characters;
    /// A criterion of a table of points, or one of its lines.
    CriterionId: is_word else Characters;
    /// A plan of measures, and the concept it carries out.
    PlanId: is_word else Characters;
    /// A body that a plan makes responsible.
    BodyId: is_word else Characters;
    /// A section of a plan.
    PlanSectionId: is_word else Characters;
    /// A measure of a plan.
    MeasureId: is_word else Characters;
    /// A term of the glossary.
    TermId: is_word else Characters;
    /// Something known to have happened after the text.
    UpdateId: is_word else Characters;
    /// A contradiction, an ambiguity, a silence or a slip of the acts.
    ContradictionId: is_word else Characters;
}

impl OccupationCode {
    /// The code as the id of its occupation.
    #[must_use]
    pub fn id(&self) -> OccupationId {
        OccupationId(self.0.clone())
    }

    /// Whether the code names a whole group of occupations (`2166-1`), not one.
    #[must_use]
    pub fn is_group(&self) -> bool {
        self.0.split('-').count() == 2
    }
}

impl ProvisionId {
    /// The act the provision belongs to (the part before the first slash).
    #[must_use]
    pub fn act(&self) -> &str {
        self.0.split('/').next().unwrap_or_default()
    }

    /// The place inside the act (all after the first slash; empty for the act as a whole).
    #[must_use]
    pub fn place(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, place)| place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_exact() {
        for good in ["2512-1-007", "2166-1"] {
            assert!(OccupationCode::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "25121007",
            "2512-1",
            "2512-1-07",
            "2512-1-007-1",
            "251-1-007",
            "2512-1-00O",
            "",
        ] {
            let parsed = OccupationCode::parse(bad);
            assert_eq!(parsed.is_err(), bad != "2512-1", "{bad}");
        }
        assert!(OccupationCode::parse("2166-1").is_ok_and(|code| code.is_group()));
        assert!(OccupationCode::parse("2512-1-007").is_ok_and(|code| !code.is_group()));
    }

    #[test]
    fn ids_are_addresses() {
        for bad in [
            "",
            "Passport",
            "pass port",
            "-a",
            "a-",
            "a--b",
            "құжат",
            "a/b",
        ] {
            assert!(DocumentId::parse(bad).is_err(), "{bad}");
        }
        let id = ProvisionId::parse("order-642-2023/annex-3/row-8")
            .map(|id| (id.act().to_owned(), id.place().to_owned()));
        assert_eq!(id, Ok(("order-642-2023".into(), "annex-3/row-8".into())));
    }
}
