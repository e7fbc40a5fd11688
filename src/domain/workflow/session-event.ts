/** `addendaUntil`: last day (YYYY-MM-DD) for addenda and challenges. */
export type SessionEvent =
  | { readonly type: 'PUBLISH_ROSTER'; readonly addendaUntil: string }
  | { readonly type: 'OPEN_SCORING' }
  | { readonly type: 'OPEN_MEETING' }
  /** Shows a case on the projector after the facilitator confirmed that recused members left the room. */
  | { readonly type: 'PRESENT_CASE'; readonly caseId: string; readonly roomConfirmed: boolean }
  | { readonly type: 'CLOSE_SESSION' };

export type SessionEventType = SessionEvent['type'];
