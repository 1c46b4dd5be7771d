//! Where a provision is used: the pages that say something resting on it.

use std::collections::{BTreeMap, BTreeSet};

use qonys_rules::{Lawbook, LocalizedText, ProvisionId};

/// A page that rests on a provision: its address without language, with a
/// fragment where that helps, and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use<'a> {
    /// The address.
    pub to: String,
    /// The name.
    pub name: &'a LocalizedText,
}

/// All uses of all provisions.
#[derive(Clone, Debug, Default)]
pub struct Uses<'a>(BTreeMap<&'a ProvisionId, Vec<Use<'a>>>);

impl<'a> Uses<'a> {
    /// Gathers the uses from all data.
    #[must_use]
    pub fn of(law: &'a Lawbook) -> Self {
        let mut uses = Self::default();
        for list in &law.lists {
            let page = format!("occupations/{}", list.id);
            uses.note(&page, &list.name, &list.sources);
            for sector in &list.sectors {
                uses.note(&page, &list.name, &sector.sources);
            }
            for field in &list.fields {
                uses.note(&page, &list.name, &field.sources);
            }
            for passage in list.steps.iter().chain(&list.notes) {
                uses.note(&page, &list.name, &passage.sources);
            }
            for occupation in &list.occupations {
                let page = format!("{page}/{}", occupation.id);
                uses.note(&page, &occupation.name, &occupation.sources);
            }
        }
        for document in &law.documents {
            let page = format!("documents/{}", document.id);
            uses.note(&page, &document.name, &document.sources);
            if let Some(validity) = &document.validity {
                uses.note(&page, &document.name, &validity.sources);
            }
            for fact in &document.facts {
                uses.note(&page, &document.name, &fact.sources);
            }
        }
        for procedure in &law.procedures {
            let page = format!("procedures/{}", procedure.id);
            let mut note = |sources| uses.note(&page, &procedure.name, sources);
            note(&procedure.sources);
            for applicant in &procedure.applicants {
                note(&applicant.sources);
            }
            for requirement in &procedure.requirements {
                note(&requirement.sources);
                for exemption in &requirement.exemptions {
                    note(&exemption.sources);
                }
                for variant in &requirement.variants {
                    note(&variant.sources);
                }
            }
            for gate in &procedure.gates {
                note(&gate.sources);
            }
            for passage in procedure.passages() {
                note(&passage.sources);
            }
        }
        for guide in &law.guides {
            let page = format!("check/{}", guide.id);
            for way in &guide.ways {
                uses.note(&page, &guide.name, &way.sources);
                for gate in &way.gates {
                    uses.note(&page, &guide.name, &gate.sources);
                }
            }
        }
        for group in &law.ground_groups {
            uses.note(
                &format!("grounds#{}", group.id),
                &group.name,
                &group.sources,
            );
        }
        for ground in &law.grounds {
            let page = format!("grounds#{}", ground.id);
            uses.note(&page, &ground.name, &ground.sources);
            for exception in &ground.exceptions {
                uses.note(&page, &ground.name, &exception.sources);
            }
        }
        for table in &law.points {
            let page = format!("procedures/{}#points", table.procedure);
            uses.note(&page, &table.name, &table.sources);
            uses.note(&page, &table.name, &table.threshold.sources);
            for criterion in &table.criteria {
                uses.note(&page, &table.name, &criterion.sources);
                for line in &criterion.lines {
                    uses.note(&page, &table.name, &line.sources);
                }
            }
        }
        uses.note_programmes(law);
        for contradiction in &law.contradictions {
            let page = format!("contradictions/{}", contradiction.id);
            for reading in &contradiction.readings {
                uses.note(&page, &contradiction.title, &reading.sources);
            }
        }
        uses.note_terms(law);
        uses
    }

    /// The uses by plans and concepts.
    fn note_programmes(&mut self, law: &'a Lawbook) {
        for plan in &law.plans {
            self.note("plan", &plan.name, &plan.sources);
            for section in &plan.sections {
                self.note("plan", &plan.name, &section.sources);
            }
            for body in &plan.bodies {
                self.note("plan/bodies", &body.name, &body.sources);
            }
            for measure in &plan.measures {
                let page = format!("plan#{}", measure.id);
                self.note(&page, &measure.name, &measure.sources);
            }
        }
        for concept in &law.concepts {
            self.note("plan/concept", &concept.name, &concept.sources);
            for section in &concept.sections {
                let page = format!("plan/concept/{}", section.id);
                self.note(&page, &section.title, &section.sources);
                for passage in &section.passages {
                    self.note(&page, &section.title, &passage.sources);
                }
            }
            for indicator in &concept.indicators {
                self.note("plan/concept", &concept.name, &indicator.sources);
            }
            for act in &concept.acts {
                self.note("plan/concept", &concept.name, &act.sources);
            }
        }
    }

    /// The uses by terms, where nothing says more about a provision: that a
    /// term stands in it is the least to be said.
    fn note_terms(&mut self, law: &'a Lawbook) {
        let known: BTreeSet<&ProvisionId> = self.0.keys().copied().collect();
        for term in &law.terms {
            for provision in &term.sources {
                if !known.contains(provision) {
                    let page = format!("glossary#{}", term.id);
                    self.note(&page, &term.name, std::slice::from_ref(provision));
                }
            }
        }
    }

    fn note(&mut self, to: &str, name: &'a LocalizedText, sources: &'a [ProvisionId]) {
        for provision in sources {
            let uses = self.0.entry(provision).or_default();
            if uses.iter().all(|known| known.to != to) {
                uses.push(Use {
                    to: to.to_owned(),
                    name,
                });
            }
        }
    }

    /// The pages that rest on a provision, in the order of the data.
    #[must_use]
    pub fn get(&self, provision: &ProvisionId) -> &[Use<'a>] {
        self.0.get(provision).map_or(&[], Vec::as_slice)
    }
}
