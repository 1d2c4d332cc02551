/** How events on the deployment's bus are told from others: rules of users match these. */
export const changeEventSource = 'recount';
export const changeEventType = 'Recount Change';
